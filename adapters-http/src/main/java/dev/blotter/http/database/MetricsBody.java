package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.health.HealthStatus;
import dev.blotter.operations.statement.StatementFigures;
import dev.blotter.operations.statement.StatementReport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What all statements took since the program began; the percentiles look back five minutes. The error rate is the part
 * of statements that failed: 0 for none, 1 for all.
 *
 * @param status healthy, degraded or unhealthy
 */
@Serdeable
@Schema(
        requiredProperties = {
            "status",
            "query_count",
            "avg_execution_time_ms",
            "p95_execution_time_ms",
            "error_rate",
            "statements"
        })
record MetricsBody(
        String status,
        @JsonProperty("query_count") long queryCount,
        @JsonProperty("avg_execution_time_ms") double averageMillis,
        @JsonProperty("p95_execution_time_ms") double p95Millis,
        @JsonProperty("error_rate") double errorRate,
        List<StatementBody> statements) {

    static MetricsBody of(HealthStatus status, StatementReport report) {
        StatementFigures all = report.all();
        return new MetricsBody(
                status.word(),
                all.count(),
                Millis.of(all.mean()),
                Millis.of(all.p95()),
                Millis.errorRate(all),
                report.byName().stream().map(StatementBody::of).toList());
    }
}
