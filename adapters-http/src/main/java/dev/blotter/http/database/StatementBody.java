package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.statement.StatementFigures;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the statements of a name took; percentiles and maximum look back five minutes. */
@Serdeable
@Schema(requiredProperties = {"statement", "count", "errors", "avg_ms", "p50_ms", "p95_ms", "p99_ms", "max_ms"})
record StatementBody(
        String statement,
        long count,
        long errors,
        @JsonProperty("avg_ms") double averageMillis,
        @JsonProperty("p50_ms") double p50Millis,
        @JsonProperty("p95_ms") double p95Millis,
        @JsonProperty("p99_ms") double p99Millis,
        @JsonProperty("max_ms") double maxMillis) {

    static StatementBody of(StatementFigures figures) {
        return new StatementBody(
                figures.name(),
                figures.count(),
                figures.errors(),
                Millis.of(figures.mean()),
                Millis.of(figures.p50()),
                Millis.of(figures.p95()),
                Millis.of(figures.p99()),
                Millis.of(figures.max()));
    }
}
