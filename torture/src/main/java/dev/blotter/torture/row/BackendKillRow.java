package dev.blotter.torture.row;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * kill -9 of one of the server's processes, after which it ends all others and recovers; each second time of the
 * postmaster.
 */
final class BackendKillRow extends SurvivorRow {

    @Override
    void fault(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        if (run % 2 == 1) {
            ServerKill.postmaster(trial);
        } else {
            ServerKill.backend(trial, trial.random());
        }
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(5);
    }
}
