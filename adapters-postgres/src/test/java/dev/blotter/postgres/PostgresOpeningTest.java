package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.StoreInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A store that cannot be opened says why in one sentence, in time and without the password. */
class PostgresOpeningTest {

    @Test
    void anOpenStoreSaysWhatItIs() {
        PostgresConfig config = TestPostgres.freshDatabase();
        try (Store store = PostgresStore.open(config)) {
            StoreInfo info = store.info();
            assertThat(info.engine()).isEqualTo("postgresql");
            assertThat(info.version()).matches("\\d+[.\\d]*.*");
            assertThat(info.location()).isEqualTo(config.url().location());
            assertThat(info.writers()).isEqualTo(4);
            assertThat(info.shared()).isTrue();
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        refused(
                "postgresql://me:canary@localhost:" + port + "/db",
                "PostgreSQL at localhost:" + port
                        + " cannot be reached; host, port and TLS settings are as in the URL");
    }

    @Test
    void noSuchHost() {
        refused(
                "postgresql://me:canary@nosuch.invalid/db",
                "PostgreSQL at nosuch.invalid:5432 cannot be reached; host, port and TLS settings are as in the URL");
    }

    @Test
    void somebodyListensAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Duration second = Duration.ofSeconds(1);
            PostgresConfig config = PostgresConfig.of(
                            "postgresql://me:canary@localhost:" + silent.getLocalPort() + "/db")
                    .withTimeouts(new PostgresTimeouts(second, second, second, Duration.ofSeconds(2)));
            long begin = System.nanoTime();
            assertThatThrownBy(() -> PostgresStore.open(config))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("cannot be reached");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void noSuchDatabase() {
        PostgresConfig config =
                PostgresConfig.of(TestPostgres.administration().url().withDatabase("nosuch"));
        assertThatThrownBy(() -> PostgresStore.open(config))
                .isInstanceOf(Unavailable.class)
                .hasMessage("PostgreSQL at " + config.url().hosts() + " has no database nosuch");
    }

    @Test
    void wrongPassword() throws Exception {
        PostgresConfig server = TestPostgres.administration();
        assumeTrue(TestPostgres.isOurs(), "needs a server whose access rules may be changed");
        Path rules = Path.of(setting(server, "hba_file"));
        assumeTrue(Files.isWritable(rules), "needs a server on this machine");
        String before = Files.readString(rules);
        TestPostgres.run(server, "CREATE ROLE guarded LOGIN PASSWORD 'right'");
        Files.writeString(rules, "host all guarded all scram-sha-256\n" + before);
        TestPostgres.run(server, "SELECT pg_reload_conf()", "SELECT pg_sleep(0.5)");
        PostgresUrl known = server.url();
        PostgresUrl wrong = new PostgresUrl(
                known.hosts(), known.database(), Optional.of("guarded"), Optional.of("canary"), known.parameters());
        assertThatThrownBy(() -> PostgresStore.open(PostgresConfig.of(wrong)))
                .isInstanceOf(Unavailable.class)
                .hasMessage("PostgreSQL at " + known.hosts() + " refuses this user and password")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("canary"));
        Files.writeString(rules, before);
        TestPostgres.run(server, "DROP ROLE guarded", "SELECT pg_reload_conf()");
    }

    private static String setting(PostgresConfig server, String name) throws SQLException {
        try (Connection connection = TestPostgres.connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aServerThatMayLoseWhatItConfirmsIsRefused() {
        PostgresConfig config = TestPostgres.freshDatabase();
        TestPostgres.run(config, "ALTER DATABASE " + config.url().database() + " SET synchronous_commit = off");
        assertThatThrownBy(() -> PostgresStore.open(config))
                .isInstanceOf(Unavailable.class)
                .hasMessage("PostgreSQL at " + config.url().location()
                        + " has synchronous_commit off and may lose what it confirmed; turn it on");
        PostgresStore.open(config.withUnsafeCommits(true)).close();
    }

    @Test
    void aServerThatMayLoseEverythingIsRefused() {
        PostgresConfig config = TestPostgres.freshDatabase();
        PostgresServer server = new PostgresServer("18.6", 180_006, "off", "on", "on");
        assertThatThrownBy(() -> server.requireFit(config)).hasMessageContaining("has fsync off");
        server.requireFit(config.withUnsafeCommits(true));
        PostgresServer torn = new PostgresServer("18.6", 180_006, "on", "off", "on");
        assertThatThrownBy(() -> torn.requireFit(config)).hasMessageContaining("has full_page_writes off");
        PostgresServer old = new PostgresServer("12.22", 120_022, "on", "on", "on");
        assertThatThrownBy(() -> old.requireFit(config)).hasMessageContaining("is version 12.22; 13 is the oldest");
    }

    private static void refused(String url, String sentence) {
        assertThatThrownBy(() -> PostgresStore.open(PostgresConfig.of(url)))
                .isInstanceOf(Unavailable.class)
                .hasMessage(sentence)
                .hasStackTraceContaining("PSQLException")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("canary"));
    }

    private static String stackTrace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
