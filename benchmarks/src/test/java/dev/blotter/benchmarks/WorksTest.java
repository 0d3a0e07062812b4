package dev.blotter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blotter.benchmarks.peer.PgbenchProgram;
import dev.blotter.benchmarks.site.PostgresPrograms;
import dev.blotter.benchmarks.site.PythonProgram;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresUrl;
import dev.blotter.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every work that has data of its own runs beside each of its peers that is installed, and leaves nothing behind. */
class WorksTest {

    private static final long ROWS = 300;

    @TempDir
    Path folder;

    @Test
    void everyWorkRunsBesideItsPeersOnSqlite() throws IOException {
        String url = "sqlite:///" + folder.resolve("book.db");
        JsonNode result = measured(url);
        boolean alchemy = PythonProgram.that("import sqlalchemy").isPresent();
        assertThat(by(result, "load")).contains("Blotter").hasSize(python() ? 2 : 1);
        assertThat(by(result, "replay")).contains("Blotter", "JDBC").hasSize(alchemy ? 3 : 2);
        assertReads(result);
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsOnly("result.json");
        }
    }

    @Test
    void everyWorkRunsBesideItsPeersOnPostgresql() throws IOException, SQLException {
        PostgresConfig config = TestPostgres.freshDatabase();
        JsonNode result = measured(url(config.url()));
        boolean alchemy = PythonProgram.that("import sqlalchemy, psycopg2").isPresent();
        assertThat(by(result, "load"))
                .contains("Blotter")
                .hasSize(PostgresPrograms.find("psql").isPresent() ? 2 : 1);
        assertThat(by(result, "replay")).contains("Blotter", "JDBC").hasSize(alchemy ? 3 : 2);
        assertReads(result);
        try (Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery(
                        "select datname from pg_database where datname like 'blotter\\_bench\\_%'")) {
            assertThat(left.next()).isFalse();
        }
    }

    @Test
    void hibernateDoesCommands() throws IOException {
        Path json = folder.resolve("result.json");
        String url = "sqlite:///" + folder.resolve("book.db");
        List<String> words = List.of("place", "fill", "--callers", "2", "--peers", "hibernate");
        assertThat(run(url, json, words).exitCode()).isZero();
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(by(result, "place")).containsExactlyInAnyOrder("Blotter", "Hibernate");
        assertThat(by(result, "fill")).containsExactlyInAnyOrder("Blotter", "Hibernate");
    }

    @Test
    void pgbenchWritesTheRowsThatBlotterWrites() throws IOException {
        assumeTrue(PgbenchProgram.find().isPresent(), "pgbench is not installed");
        Path json = folder.resolve("result.json");
        PostgresConfig config = TestPostgres.freshDatabase();
        List<String> words = List.of("place", "fill", "--callers", "2", "--peers", "pgbench-same-rows");
        assertThat(run(url(config.url()), json, words).exitCode()).isZero();
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(by(result, "place")).containsExactlyInAnyOrder("Blotter", "pgbench-same-rows");
        assertThat(by(result, "fill")).containsExactlyInAnyOrder("Blotter", "pgbench-same-rows");
    }

    @Test
    void aFileThatIsNotOfItsFormatIsRefusedInOneSentence() throws IOException {
        Path tape = Files.writeString(folder.resolve("spy_20131007_trade.csv"), "no tape\n");
        Program run = run(
                "sqlite:///" + folder.resolve("book.db"),
                folder.resolve("result.json"),
                List.of("load", "--tape", tape.toString()));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(tape.toString()).doesNotContain("\tat ");
    }

    private static boolean python() {
        return PythonProgram.that("import sqlite3; assert sqlite3.sqlite_version_info >= (3, 38)")
                .isPresent();
    }

    private void assertReads(JsonNode result) {
        assertThat(by(result, "page")).containsExactly("Blotter");
        assertThat(by(result, "start-up")).containsExactly("Blotter");
        assertThat(by(result, "portfolio")).containsExactlyInAnyOrder("Blotter", "JDBC", "Hibernate");
        assertThat(by(result, "portfolio-trades")).containsExactlyInAnyOrder("Blotter", "JDBC", "Hibernate");
        for (JsonNode sample : result.get("samples")) {
            assertThat(sample.get("per_second").asDouble()).isPositive();
        }
        Set<Long> histories = new TreeSet<>();
        for (JsonNode size : result.at("/engines/0/sizes")) {
            histories.add(size.get("history").asLong());
            assertThat(size.get("bytes").asLong()).isPositive();
        }
        assertThat(histories).containsExactly(ROWS / 2, ROWS);
    }

    private static Set<String> by(JsonNode result, String work) {
        Set<String> names = new TreeSet<>();
        for (JsonNode sample : result.get("samples")) {
            if (sample.get("work").asText().equals(work)) {
                names.add(sample.get("by").asText());
            }
        }
        return names;
    }

    private JsonNode measured(String url) throws IOException {
        Path json = folder.resolve("result.json");
        Program run = run(url, json, List.of("load", "replay", "page", "portfolio"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Bytes on disk").doesNotContain("NOT SOUND");
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(result.get("sound").asBoolean()).isTrue();
        return result;
    }

    private Program run(String url, Path json, List<String> more) {
        List<String> words = new ArrayList<>(List.of("bench"));
        words.addAll(more);
        words.addAll(List.of("--db", url, "--dir", folder.toString(), "--json", json.toString()));
        words.addAll(List.of("--seconds", "0.1", "--rounds", "1", "--limit", Long.toString(ROWS)));
        words.addAll(List.of("--rows", ROWS / 2 + "," + ROWS));
        return Program.run(words.toArray(String[]::new));
    }

    private static String url(PostgresUrl url) {
        String password = url.password().map(p -> ":" + p).orElse("");
        return "postgresql://" + url.user().orElseThrow() + password + "@" + url.location();
    }
}
