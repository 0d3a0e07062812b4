package dev.blotter.torture.row;

import dev.blotter.torture.network.Proxy;
import dev.blotter.torture.server.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nobody answers and nobody refuses: the way swallows everything, or all of the server is held, or one of its
 * processes.
 */
final class BlackHoleRow extends SurvivorRow {

    private static final int THREE = 3;
    private static final int SHORTEST_MILLIS = 1_500;
    private static final int MORE_MILLIS = 4_000;

    private @Nullable Proxy proxy;

    @Override
    public void prepare(Trial trial) {
        proxy = new Proxy(arena(trial).serverPort());
        arena(trial).through(proxy.port());
        trial.patience(Duration.ofSeconds(3));
        trial.configure("DB_CONNECT_TIMEOUT", "2");
        trial.configure("DB_LOCK_TIMEOUT", "1");
        trial.configure("DB_STATEMENT_TIMEOUT", "2");
        trial.configure("DB_SOCKET_TIMEOUT", "3");
    }

    @Override
    void fault(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        int millis = SHORTEST_MILLIS + trial.random().nextInt(MORE_MILLIS);
        switch (run % THREE) {
            case 0 -> {
                trial.witness().note("swallow for " + millis + " ms");
                Objects.requireNonNull(proxy).swallow();
                Thread.sleep(millis);
                Objects.requireNonNull(proxy).pass();
            }
            case 1 -> {
                List<Long> all = new ArrayList<>(List.of(server(trial).postmaster()));
                all.addAll(backends(trial));
                hold(trial, all, millis);
            }
            default -> hold(trial, List.of(backends(trial).getFirst()), millis);
        }
    }

    private static void hold(Trial trial, List<Long> processes, int millis) throws IOException, InterruptedException {
        trial.witness().note("hold " + processes.size() + " processes for " + millis + " ms");
        PostgresServer.signal("STOP", processes);
        try {
            Thread.sleep(millis);
        } finally {
            PostgresServer.signal("CONT", processes);
        }
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void end(Trial trial) {
        Objects.requireNonNull(proxy).close();
    }
}
