package dev.blotter.http.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.blotter.operations.maintenance.MaintenanceStep;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or left.
 *
 * @param table null for the whole database
 * @param skipped why it was left; null when it was done
 */
@Serdeable
@Schema(requiredProperties = {"table", "action", "took_ms", "skipped"})
record StepBody(
        @Nullable String table,
        String action,
        @JsonProperty("took_ms") double tookMillis,
        @Nullable String skipped) {

    static StepBody of(MaintenanceStep step) {
        return new StepBody(
                step.table().orElse(null),
                step.action(),
                Millis.of(step.took()),
                step.skipped().orElse(null));
    }
}
