package dev.blotter.bootstrap.serve;

import static dev.blotter.bootstrap.serve.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blotter.bootstrap.Databases;
import dev.blotter.bootstrap.statement.WrittenLines;
import dev.blotter.domain.order.OrderKey;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The four endpoints of the database, as their users know them, on both engines. */
class DatabaseEndpointsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void bodiesAreAsTheyAreDescribed(Databases engine) {
        try (RunningServer server = new RunningServer(engine.freshUrl(folder))) {
            DescribedBody described =
                    new DescribedBody(server.get("/swagger/openapi.yml").body());
            for (String path : List.of("health", "metrics", "connection-info")) {
                HttpResponse<String> answer = server.get("/api/database/" + path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(described.differences("get", "/api/database/" + path, 200, json(answer)))
                        .as(answer.body())
                        .isEmpty();
            }
            HttpResponse<String> optimized = server.post("/api/database/optimize");
            assertThat(optimized.statusCode()).isEqualTo(200);
            assertThat(described.differences("post", "/api/database/optimize", 200, json(optimized)))
                    .as(optimized.body())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void metricsHaveTheirKnownNamesAndAListByStatement(Databases engine) {
        try (RunningServer server = new RunningServer(engine.freshUrl(folder))) {
            JsonNode before = json(server.get("/api/database/metrics"));
            server.blotter()
                    .finders()
                    .orders()
                    .find(new OrderKey(
                            server.blotter().ids().portfolio(),
                            server.blotter().ids().order()));
            JsonNode metrics = json(server.get("/api/database/metrics"));
            assertThat(metrics.path("status").asText()).isEqualTo("healthy");
            assertThat(metrics.path("query_count").asLong())
                    .isEqualTo(before.path("query_count").asLong() + 1);
            assertThat(metrics.path("avg_execution_time_ms").asDouble()).isPositive();
            assertThat(metrics.path("p95_execution_time_ms").asDouble()).isPositive();
            assertThat(metrics.path("error_rate").asDouble()).isZero();
            assertThat(metrics.path("statements"))
                    .filteredOn(one -> one.path("statement").asText().equals("orders.find"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.path("count").asLong()).isEqualTo(1));
            assertThat(server.get("/prometheus").body())
                    .contains("blotter_statement_seconds_count{statement=\"orders.find\"} 1")
                    .contains("blotter_statement_seconds{statement=\"orders.find\",quantile=\"0.99\"}")
                    .contains("blotter_statement_seconds_max{statement=\"orders.find\"}")
                    .contains("blotter_statement_failed_total{statement=\"orders.find\"} 0.0")
                    .contains("blotter_statements_seconds{quantile=\"0.5\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void healthNamesTheEngine(Databases engine) {
        try (RunningServer server = new RunningServer(engine.freshUrl(folder))) {
            JsonNode health = json(server.get("/api/database/health"));
            assertThat(health.path("status").asText()).isEqualTo("healthy");
            assertThat(health.path("reasons")).isEmpty();
            assertThat(health.at("/database/type").asText()).isEqualToIgnoringCase(engine.name());
            assertThat(health.at("/database/version").asText()).matches("\\d+\\..*");
            assertThat(health.at("/database/railway_managed").isBoolean()).isTrue();
            // Which of the two is the machine's doing: the first statements read a cold database.
            assertThat(health.at("/performance/status").asText()).isIn("optimal", "degraded");
        }
    }

    @ParameterizedTest
    @EnumSource
    void optimizingTellsOfEveryTable(Databases engine) {
        try (RunningServer server = new RunningServer(engine.freshUrl(folder))) {
            JsonNode optimized = json(server.post("/api/database/optimize"));
            assertThat(optimized.path("status").asText()).isEqualTo("completed");
            assertThat(optimized.path("steps").findValuesAsText("table"))
                    .contains("orders", "executions", "trades", "positions", "journal");
            assertThat(optimized.path("steps").findValuesAsText("action"))
                    .allMatch(action -> action.contains("ANALYZE") || action.contains("wal_checkpoint"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatRepeatsAStatementIsCountedAndNamed(Databases engine) {
        try (WrittenLines written = WrittenLines.ofRepeatedStatements();
                RunningServer server = new RunningServer(engine.freshUrl(folder))) {
            assertThat(server.get("/test/pages/10").body()).isEqualTo("done");
            assertThat(server.get("/test/pages/11").body()).isEqualTo("done");
            assertThat(server.get("/test/pages/12").body()).isEqualTo("done");
            assertThat(written.await(1))
                    .containsExactly("WARN GET /test/pages/{times} ran portfolios.page 11 times in one request;"
                            + " one statement for all the rows may do");
            assertThat(server.get("/prometheus").body())
                    .contains("blotter_statements_repeated_total{statement=\"portfolios.page\"} 2.0");
        }
    }
}
