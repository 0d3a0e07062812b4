package dev.blotter.operations.maintenance;

import java.time.Duration;
import java.util.List;

/** What became of the wish to optimize. */
public sealed interface OptimizeOutcome {

    /** It was done, step by step. */
    record Optimized(List<MaintenanceStep> steps, Duration took) implements OptimizeOutcome {

        public Optimized {
            steps = List.copyOf(steps);
        }
    }

    /** Another one runs; nothing was done. */
    record AlreadyRunning() implements OptimizeOutcome {}
}
