package dev.blotter.benchmarks.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.postgres.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bench's own server loses nothing it confirmed while it is there, and is gone afterwards. */
class OwnServerTest {

    @BeforeEach
    void requirePrograms() {
        assumeTrue(OwnServer.isPossible(), "PostgreSQL's initdb and pg_ctl are not installed");
    }

    @Test
    void itIsDurableAndLeavesNothingBehind() throws IOException, InterruptedException, SQLException {
        String url;
        Path path;
        try (BenchFolder folder = BenchFolder.in(Optional.empty())) {
            path = folder.path();
            url = OwnServer.start(folder);
            try (Connection connection = connect(url);
                    Statement statement = connection.createStatement()) {
                for (String name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                    try (ResultSet row = statement.executeQuery("show " + name)) {
                        assertThat(row.next()).isTrue();
                        assertThat(row.getString(1)).as(name).isEqualTo("on");
                    }
                }
            }
            String without = url.replaceFirst(":[0-9a-f]{32}@", ":wrong@");
            assertThatThrownBy(() -> connect(without)).isInstanceOf(SQLException.class);
        }
        assertThat(Files.exists(path)).isFalse();
        assertThatThrownBy(() -> connect(url)).isInstanceOf(SQLException.class);
    }

    @Test
    void aScratchDatabaseIsEmptyEachTimeAndRemoved() throws IOException, InterruptedException, SQLException {
        try (BenchFolder folder = BenchFolder.in(Optional.empty())) {
            Site site = new Site(OwnServer.start(folder), folder.path());
            for (int time = 0; time < 2; time++) {
                try (Scratch scratch = site.scratch("some-work");
                        Connection connection = scratch.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create table here(id int)");
                }
            }
            try (Connection connection = connect(site.url());
                    Statement statement = connection.createStatement();
                    ResultSet left =
                            statement.executeQuery("select 1 from pg_database where datname like 'blotter_bench%'")) {
                assertThat(left.next()).isFalse();
            }
        }
    }

    private static Connection connect(String url) throws SQLException {
        PostgresUrl parsed = PostgresUrl.parse(url);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + parsed.location(),
                parsed.user().orElseThrow(),
                parsed.password().orElseThrow());
    }
}
