package dev.blotter.torture.row;

import java.time.Duration;

/** The server is stopped and started: fast, which ends transactions properly, or immediate, which is a crash. */
final class RestartRow extends SurvivorRow {

    @Override
    void fault(Trial trial, int run) {
        String mode = run % 2 == 0 ? "fast" : "immediate";
        trial.witness().note("restart " + mode);
        server(trial).restart(mode);
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(2);
    }
}
