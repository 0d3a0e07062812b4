package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.maintenance.OptimizeOutcome.Optimized;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What optimizing came to.
 *
 * @param status completed, or partial when a step was left
 */
@Serdeable
@Schema(requiredProperties = {"status", "took_ms", "steps"})
record OptimizeBody(String status, @JsonProperty("took_ms") double tookMillis, List<StepBody> steps) {

    static OptimizeBody of(Optimized done) {
        boolean whole = done.steps().stream().allMatch(step -> step.skipped().isEmpty());
        return new OptimizeBody(
                whole ? "completed" : "partial",
                Millis.of(done.took()),
                done.steps().stream().map(StepBody::of).toList());
    }
}
