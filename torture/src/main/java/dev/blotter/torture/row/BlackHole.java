package dev.blotter.torture.row;

import dev.blotter.torture.server.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What does not answer for some seconds, and does not refuse. */
enum BlackHole implements Way.Needing {
    THE_WAY,
    THE_SERVER,
    A_BACKEND,
    /** What the victim says arrives; nothing comes back, until the kernels send it again. */
    THE_ANSWERS;

    private static final int SHORTEST_MILLIS = 1_500;
    private static final int MORE_MILLIS = 4_000;

    /** Lets victims that are started from now on notice it while it is there. */
    static void expect(Trial trial) {
        trial.patience(Duration.ofSeconds(3));
        trial.configure("DB_CONNECT_TIMEOUT", "2");
        trial.configure("DB_LOCK_TIMEOUT", "1");
        trial.configure("DB_STATEMENT_TIMEOUT", "2");
        trial.configure("DB_SOCKET_TIMEOUT", "3");
    }

    /** Returns when all of it answers again. */
    void open(Trial trial, Way way, RandomGenerator random) throws IOException, SQLException, InterruptedException {
        int millis = SHORTEST_MILLIS + random.nextInt(MORE_MILLIS);
        switch (this) {
            case THE_WAY -> {
                trial.witness().note("swallow for " + millis + " ms");
                way.proxy().swallow();
                Thread.sleep(millis);
                way.proxy().pass();
            }
            case THE_SERVER -> {
                List<Long> all =
                        new ArrayList<>(List.of(SurvivorRow.server(trial).postmaster()));
                all.addAll(SurvivorRow.backends(trial));
                hold(trial, all, millis);
            }
            case A_BACKEND ->
                hold(trial, SurvivorRow.backends(trial).stream().limit(1).toList(), millis);
            case THE_ANSWERS -> {
                trial.witness().note("lose answers for " + millis + " ms");
                way.namespace().loseAnswers();
                try {
                    Thread.sleep(millis);
                } finally {
                    way.namespace().passAnswers();
                }
            }
        }
    }

    @Override
    public boolean needsNamespace() {
        return this == THE_ANSWERS;
    }

    private static void hold(Trial trial, List<Long> processes, int millis) throws IOException, InterruptedException {
        trial.witness().note("hold " + processes.size() + " processes for " + millis + " ms");
        if (processes.isEmpty()) {
            return;
        }
        PostgresServer.signal("STOP", processes);
        try {
            Thread.sleep(millis);
        } finally {
            PostgresServer.signal("CONT", processes);
        }
    }
}
