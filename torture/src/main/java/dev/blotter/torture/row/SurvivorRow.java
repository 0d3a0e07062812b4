package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A fault of the server or of the way to it, under load, that the victim has to live through without being started
 * again.
 */
abstract class SurvivorRow implements Row {

    private static final int BUSY = 20;
    private static final long POLL_MILLIS = 2;
    private static final Duration NO_LONGER = Duration.ofSeconds(30);

    /** Brings it about and heals it; returns when the server answers again. */
    abstract void fault(Trial trial, int run) throws IOException, SQLException, InterruptedException;

    /** How soon after that something has to be acknowledged. */
    abstract Duration recovery();

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        try (Load load = trial.load()) {
            await(() -> load.acked() >= BUSY, "the victim acknowledges nothing before the fault");
            Thread.sleep(trial.random().nextInt(100));
            fault(trial, run);
            long healed = System.nanoTime();
            long acked = load.acked();
            await(() -> load.acked() > acked, "the victim acknowledges nothing after the fault");
            Duration ready = Duration.ofNanos(Math.max(0, System.nanoTime() - healed));
            trial.tally().ready(ready);
            trial.tally().looked(Invariant.I9, late(ready));
        }
        trial.examineAlive(victim, run);
    }

    private List<Violation> late(Duration ready) {
        return ready.compareTo(recovery()) <= 0
                ? List.of()
                : List.of(new Violation(
                        Invariant.I9,
                        "%d ms until writes went on; %d are allowed"
                                .formatted(ready.toMillis(), recovery().toMillis())));
    }

    private static void await(Condition condition, String otherwise) throws InterruptedException {
        long deadline = System.nanoTime() + NO_LONGER.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new TrialException(otherwise);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    static PostgresArena arena(Trial trial) {
        return (PostgresArena) trial.arena();
    }

    static PostgresServer server(Trial trial) {
        return arena(trial).server();
    }

    /** The server's processes that work for the victim. */
    static List<Long> backends(Trial trial) throws SQLException {
        return server(trial)
                .numbers("SELECT pid FROM pg_stat_activity WHERE usename = 'blotter' AND datname = '"
                        + arena(trial).database() + "' ORDER BY state = 'idle', pid");
    }

    private interface Condition {
        boolean holds();
    }
}
