package dev.blotter.operations.maintenance;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that was done, or left.
 *
 * @param table what it was about; empty for the whole database
 * @param action in the engine's words, such as {@code VACUUM (ANALYZE)}
 * @param skipped one sentence that says why it was left; empty when it was done
 */
public record MaintenanceStep(Optional<String> table, String action, Duration took, Optional<String> skipped) {

    /** It was done. */
    public static MaintenanceStep done(Optional<String> table, String action, long begin) {
        return new MaintenanceStep(table, action, since(begin), Optional.empty());
    }

    /** It was left. */
    public static MaintenanceStep skipped(Optional<String> table, String action, long begin, String why) {
        return new MaintenanceStep(table, action, since(begin), Optional.of(why));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
