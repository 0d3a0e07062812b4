package dev.blotter.bootstrap.serve;

import static dev.blotter.bootstrap.serve.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.commit.Outcome;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.bootstrap.Databases;
import dev.blotter.contract.store.Await;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.TestCluster;
import dev.blotter.postgres.TestPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of replicas, pool and failures. */
class ServedStateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path METRICS = Path.of("..", "docs", "operating", "metrics.md");
    private static final Pattern LISTED = Pattern.compile("^\\| `((?:blotter|hikaricp)_\\w+)` \\|", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void everyMetricThatIsListedIsServed() throws IOException {
        String url = Databases.POSTGRESQL.freshUrl(folder);
        try (RunningServer server = new RunningServer(
                url,
                Map.of("DB_ENABLE_READ_REPLICA", "true", "DB_READ_REPLICA_URL", url, "DB_CACHE_ENABLED", "true"))) {
            assertThat(server.get("/api/database/health").statusCode()).isEqualTo(200);
            assertThat(server.blotter().relaxedFinders().portfolios().page(Optional.empty(), 10))
                    .isEmpty();
            Set<String> listed = LISTED.matcher(Files.readString(METRICS))
                    .results()
                    .map(MatchResult::group)
                    .map(row -> row.substring(row.indexOf('`') + 1, row.lastIndexOf('`')))
                    // These begin with the first request that repeats a statement, and the first that fails.
                    .filter(name -> !name.contains("repeated") && !name.equals("blotter_statement_failed_total"))
                    .collect(Collectors.toSet());
            assertThat(listed).hasSizeGreaterThan(30);
            String served = server.get("/prometheus").body();
            assertThat(listed).allSatisfy(name -> assertThat(served).containsPattern("(?m)^" + name + "[ {]"));
        }
    }

    @Test
    void aReplicaThatIsNoneIsSaidAndPassedOver() {
        String url = Databases.POSTGRESQL.freshUrl(folder);
        try (RunningServer server = new RunningServer(
                url, Map.of("DB_ENABLE_READ_REPLICA", "true", "DB_READ_REPLICA_URL", url + "#weight=3"))) {
            Await.until(
                    "the replica was looked at",
                    PATIENCE,
                    () -> health(server).at("/reasons/0").asText().endsWith("is not read from: it is not a standby."));
            assertThat(health(server).path("status").asText()).isEqualTo("degraded");
            JsonNode info = json(server.get("/api/database/connection-info"));
            assertThat(new DescribedBody(server.get("/swagger/openapi.yml").body())
                            .differences("get", "/api/database/connection-info", 200, info))
                    .isEmpty();
            assertThat(info.at("/replicas/0/up").asBoolean()).isFalse();
            assertThat(info.at("/replicas/0/weight").asInt()).isEqualTo(3);
            assertThat(info.at("/replicas/0/trouble").asText()).isEqualTo("it is not a standby");
            assertThat(info.at("/pool/score").asInt()).isEqualTo(100);
        }
    }

    @Test
    void withoutRoomHealthIsDegradedUntilAWriteIsStored() {
        PostgresConfig database = TestPostgres.freshDatabase();
        try (RunningServer server = new RunningServer(Databases.urlOf(database), Map.of())) {
            TestPostgres.run(database, """
                    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql
                    AS $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$""", """
                    CREATE TRIGGER no_room BEFORE INSERT ON portfolios FOR EACH ROW EXECUTE FUNCTION no_room()""");
            Blotter blotter = server.blotter();
            OpenPortfolio open = new OpenPortfolio(
                    blotter.ids().command(), blotter.ids().portfolio(), "main", new Currency("USD"), new Timestamp(0));
            assertThatThrownBy(() -> blotter.execute(open)).isInstanceOf(StoreException.Full.class);
            assertThat(is(server, "degraded")).isTrue();
            assertThat(health(server).at("/reasons/0").asText())
                    .startsWith("The newest write was not stored: PostgreSQL has no room left");
            TestPostgres.run(database, "DROP TRIGGER no_room ON portfolios");
            assertThat(blotter.execute(open)).isInstanceOf(Outcome.Applied.class);
            assertThat(is(server, "healthy")).isTrue();
        }
    }

    @Test
    void withoutAPrimaryHealthIsDegradedWhileReadsGoOn() {
        try (TestCluster cluster = TestCluster.start("0");
                RunningServer server = new RunningServer(
                        cluster.primary().url(),
                        Map.of(
                                "DB_ENABLE_READ_REPLICA",
                                "true",
                                "DB_READ_REPLICA_URL",
                                cluster.standby().url()))) {
            Await.until("it is healthy", PATIENCE, () -> is(server, "healthy"));
            cluster.primary().kill();
            Await.until("it is degraded", PATIENCE, () -> is(server, "degraded"));
            HttpResponse<String> health = server.get("/api/database/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(json(health).path("reasons"))
                    .anyMatch(reason -> reason.asText().contains("reads that allow a lag go on from 1 replicas"));
            assertThat(json(health).at("/database/type").asText()).isEqualTo("postgresql");
            cluster.primary().start();
            Await.until("it is healthy again", PATIENCE, () -> is(server, "healthy"));
        }
    }

    private static boolean is(RunningServer server, String status) {
        return health(server).path("status").asText().equals(status);
    }

    private static JsonNode health(RunningServer server) {
        return json(server.get("/api/database/health"));
    }
}
