package dev.blotter.http.database;

import dev.blotter.operations.statement.StatementFigures;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Whether statements are as quick as they should be: {@code optimal} or {@code degraded}. */
@Serdeable
@Schema(requiredProperties = {"status"})
record PerformanceBody(String status) {

    /** An average above this is called degraded. */
    private static final double GOOD_AVERAGE_MILLIS = 15;

    static PerformanceBody of(StatementFigures all) {
        return new PerformanceBody(Millis.of(all.mean()) <= GOOD_AVERAGE_MILLIS ? "optimal" : "degraded");
    }
}
