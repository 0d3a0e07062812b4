package dev.blotter.bootstrap.serve;

import static dev.blotter.bootstrap.serve.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresUrl;
import dev.blotter.postgres.TestPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The endpoints when the database is away, busy, or has a secret. */
class DatabaseTroubleTest {

    private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final String PASSWORD = "p@ss/w\u00f6rd %?";
    private static final List<String> PATHS = List.of(
            "/api/database/health",
            "/api/database/metrics",
            "/api/database/connection-info",
            "/health",
            "/prometheus",
            "/swagger/openapi.yml",
            "/nowhere");

    @TempDir
    Path folder;

    @Test
    void noEndpointTellsThePassword() {
        PostgresConfig config = TestPostgres.freshDatabase();
        String role = "owner_" + config.url().database();
        TestPostgres.run(config, "CREATE ROLE " + role + " LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'");
        PostgresUrl url = config.url();
        String encoded = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20");
        try (RunningServer server = new RunningServer("postgresql://" + role + ":" + encoded + "@" + url.location())) {
            JsonNode info = json(server.get("/api/database/connection-info"));
            assertThat(info.path("engine").asText()).isEqualTo("postgresql");
            assertThat(info.path("user").asText()).isEqualTo(role);
            assertThat(info.path("database").asText()).isEqualTo(url.database());
            assertThat(info.at("/hosts/0/host").asText() + ":"
                            + info.at("/hosts/0/port").asInt())
                    .isEqualTo(url.hosts());
            assertThat(info.path("tls").isBoolean()).isTrue();
            assertThat(info.at("/pool/size").asInt()).isEqualTo(5);
            assertThat(info.at("/pool/max_overflow").asInt()).isEqualTo(10);
            assertThat(info.at("/pool/total").asInt()).isPositive();
            assertThat(info.path("replicas")).isEmpty();

            assertThat(Stream.concat(PATHS.stream().map(server::get), Stream.of(server.post("/api/database/optimize"))))
                    .map(HttpResponse::body)
                    .noneMatch(body -> Stream.of(PASSWORD, encoded, encoded.toLowerCase(Locale.ROOT), "p@ss", "p%40ss")
                            .anyMatch(body::contains));
        } finally {
            TestPostgres.run(config, "DROP ROLE " + role);
        }
    }

    @Test
    void aFileHasNoHostsAndNoUser() {
        Path file = folder.resolve("book.db");
        try (RunningServer server = new RunningServer("sqlite:///" + file)) {
            JsonNode info = json(server.get("/api/database/connection-info"));
            assertThat(info.path("engine").asText()).isEqualTo("sqlite");
            assertThat(info.path("version").asText()).startsWith("3.");
            assertThat(info.path("hosts")).isEmpty();
            assertThat(info.path("user").isNull()).isTrue();
            assertThat(info.path("tls").asBoolean()).isFalse();
            assertThat(info.path("database").asText()).isEqualTo(file.toString());
        }
    }

    @Test
    void aDatabaseThatIsAwayIsUnhealthy() throws IOException {
        Path file = folder.resolve("books").resolve("book.db");
        try (RunningServer server = new RunningServer("sqlite:///" + file)) {
            // Its folder, too: otherwise the pool makes a new file of that name.
            try (Stream<Path> files = Files.walk(file.getParent())) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
            HttpResponse<String> health = server.get("/api/database/health");
            assertThat(health.statusCode()).isEqualTo(503);
            DescribedBody described =
                    new DescribedBody(server.get("/swagger/openapi.yml").body());
            assertThat(described.differences("get", "/api/database/health", 503, json(health)))
                    .isEmpty();
            assertThat(json(health).path("status").asText()).isEqualTo("unhealthy");
            assertThat(json(health).at("/reasons/0").asText()).endsWith("book.db is gone");
            assertThat(json(server.get("/api/database/metrics")).path("status").asText())
                    .isEqualTo("unhealthy");
            HttpResponse<String> info = server.get("/api/database/connection-info");
            assertThat(info.statusCode()).isEqualTo(200);
            assertThat(json(info).path("version").isNull()).isTrue();
            assertThat(described.differences("get", "/api/database/connection-info", 200, json(info)))
                    .isEmpty();
        }
    }

    @Test
    void aSecondOptimizationIsTurnedAway() throws Exception {
        PostgresConfig config = TestPostgres.freshDatabase();
        PostgresUrl url = config.url();
        String password = url.password().map(word -> ":" + word).orElse("");
        try (RunningServer server = new RunningServer(
                        "postgresql://" + url.user().orElseThrow() + password + "@" + url.location());
                Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement()) {
            HttpResponse<String> second = whileOneWaits(server, other, statement);
            assertThat(json(second).path("type").asText()).isEqualTo("urn:blotter:already-running");
            assertThat(second.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
            DescribedBody described =
                    new DescribedBody(server.get("/swagger/openapi.yml").body());
            assertThat(described.differences("post", "/api/database/optimize", 409, json(second)))
                    .isEmpty();
        }
    }

    /** Asks again and again while the first waits for a lock that is let go of once a second was turned away. */
    private static HttpResponse<String> whileOneWaits(RunningServer server, Connection other, Statement statement)
            throws SQLException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (true) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE");
            CompletableFuture<HttpResponse<String>> first =
                    CompletableFuture.supplyAsync(() -> server.post("/api/database/optimize"));
            HttpResponse<String> second = server.post("/api/database/optimize");
            other.rollback();
            HttpResponse<String> turnedAway = second.statusCode() == 409 ? second : first.join();
            if (turnedAway.statusCode() == 409) {
                assertThat((turnedAway.equals(second) ? first.join() : second).statusCode())
                        .isEqualTo(200);
                return turnedAway;
            }
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
