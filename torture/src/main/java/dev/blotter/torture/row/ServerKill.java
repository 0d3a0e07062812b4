package dev.blotter.torture.row;

import dev.blotter.torture.server.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** kill -9 of one of a server's processes; returns when the server answers again. */
final class ServerKill {

    private static final long SECONDS_TO_END = 30;

    private ServerKill() {}

    /** Of all of the server. */
    static void postmaster(Trial trial) throws IOException {
        trial.witness().note("kill the postmaster");
        SurvivorRow.server(trial).killAndStart();
    }

    /** Of one of those that work for the victim, if there are any; the server ends all others. */
    static void backend(Trial trial, RandomGenerator random) throws IOException, SQLException, InterruptedException {
        List<Long> backends = SurvivorRow.backends(trial);
        trial.witness().note("kill a backend of " + backends.size());
        if (backends.isEmpty()) {
            return;
        }
        PostgresServer.signal("KILL", List.of(backends.get(random.nextInt(backends.size()))));
        // The postmaster learns of it a moment later, ends all others, and takes connections until then.
        if (!haveEnded(backends)) {
            // It had ended by itself before the signal came.
            trial.witness().note("the server lives on");
            trial.tally().fate("server-lived-on");
        }
        SurvivorRow.server(trial).awaitAnswer();
    }

    private static boolean haveEnded(List<Long> processes) throws InterruptedException {
        CompletableFuture<?>[] ends = processes.stream()
                .flatMap(each -> ProcessHandle.of(each).stream())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(SECONDS_TO_END, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
