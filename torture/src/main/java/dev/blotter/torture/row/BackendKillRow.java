package dev.blotter.torture.row;

import dev.blotter.torture.server.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * kill -9 of one of the server's processes, after which it ends all others and recovers; each fourth time of the
 * postmaster.
 */
final class BackendKillRow extends SurvivorRow {

    private static final int FOUR = 4;

    @Override
    void fault(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        if (run % FOUR == FOUR - 1) {
            trial.witness().note("kill the postmaster");
            server(trial).killAndStart();
            return;
        }
        List<Long> backends = backends(trial);
        trial.witness().note("kill a backend");
        PostgresServer.signal("KILL", List.of(backends.get(trial.random().nextInt(backends.size()))));
        // The postmaster learns of it a moment later, ends all others, and takes connections until then.
        backends.forEach(
                each -> ProcessHandle.of(each).ifPresent(one -> one.onExit().join()));
        server(trial).awaitAnswer();
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(5);
    }
}
