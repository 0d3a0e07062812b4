package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.health.DatabaseHealth;
import dev.blotter.operations.statement.StatementFigures;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How the database does.
 *
 * @param status healthy, degraded or unhealthy
 * @param reasons a sentence for each thing that is not as it should be
 */
@Serdeable
@Schema(
        requiredProperties = {
            "status",
            "query_count",
            "avg_execution_time_ms",
            "p95_execution_time_ms",
            "error_rate",
            "reasons",
            "database",
            "performance"
        })
record HealthBody(
        String status,
        @JsonProperty("query_count") long queryCount,
        @JsonProperty("avg_execution_time_ms") double averageMillis,
        @JsonProperty("p95_execution_time_ms") double p95Millis,
        @JsonProperty("error_rate") double errorRate,
        List<String> reasons,
        DatabaseBody database,
        PerformanceBody performance) {

    static HealthBody of(DatabaseHealth health, StatementFigures all, boolean railwayManaged) {
        return new HealthBody(
                health.status().word(),
                all.count(),
                Millis.of(all.mean()),
                Millis.of(all.p95()),
                Millis.errorRate(all),
                health.reasons(),
                new DatabaseBody(health.engine(), health.version(), railwayManaged),
                PerformanceBody.of(all));
    }
}
