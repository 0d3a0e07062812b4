package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.network.Proxy;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.victim.Arrivals;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to the server lets little through, and that late, while twice as many requests come as get through: they are
 * turned away in time and in so many words, and nothing piles up.
 */
final class SlowLinkRow implements Row {

    /** There and back half a second. */
    private static final Duration DELAY = Duration.ofMillis(250);

    private static final long BYTES_PER_SECOND = 10_000;
    private static final int WARM = 200;
    private static final int CALLERS = 32;
    private static final Duration MEASURED = Duration.ofSeconds(12);
    private static final Duration OVERLOADED = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private @Nullable Proxy proxy;

    @Override
    public Optional<String> missing(Engine engine) {
        return Residue.missing();
    }

    @Override
    public void prepare(Trial trial) {
        PostgresArena arena = (PostgresArena) trial.arena();
        proxy = new Proxy(arena.serverPort());
        arena.through(proxy.port());
        // So that what is kept is seen before memory runs out.
        trial.flags(List.of("-Xms192m", "-Xmx192m"));
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        Proxy way = Objects.requireNonNull(proxy);
        VictimProcess victim = trial.victim();
        try (Load load = trial.load()) {
            load.awaitAcked(WARM);
        }
        Residue before = Residue.of(victim.pid());
        int sendings = trial.witness().testimonies().size();
        way.slow(DELAY, BYTES_PER_SECOND);
        overload(trial, victim);
        explicit(trial, victim, sendings);
        way.quick();
        try (Load load = trial.load()) {
            Recovery.of(trial, load, RECOVERY);
        }
        trial.examineAlive(victim, run);
        Residue.of(victim.pid()).look(before, trial.tally());
    }

    /** Twice what gets through where callers wait for their answers, whether these come in time or not. */
    private static void overload(Trial trial, VictimProcess victim) throws SQLException, InterruptedException {
        long through = -stored(trial);
        try (Load _ = Load.on(victim, trial.flow(), CALLERS, Trial.PATIENCE)) {
            Thread.sleep(MEASURED);
            through += stored(trial);
        }
        Duration interval = MEASURED.dividedBy(2 * Math.max(1, through));
        trial.witness().note("%d got through in %s; one comes each %s".formatted(through, MEASURED, interval));
        Arrivals.at(victim, trial.flow(), interval, OVERLOADED, Trial.PATIENCE);
    }

    private static long stored(Trial trial) throws SQLException {
        try (Connection connection = trial.arena().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM journal")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void explicit(Trial trial, VictimProcess victim, int from) {
        Told told = Told.since(trial, from);
        told.answers().forEach(answer -> trial.tally().fate(answer.kind().name()));
        told.lookOnly(Told.CLEAR, "the way was slow", trial.tally());
        int waiting = victim.waiting();
        trial.tally()
                .looked(
                        Invariant.I9,
                        waiting == 0
                                ? List.of()
                                : List.of(new Violation(Invariant.I9, waiting + " calls are not answered")));
    }

    @Override
    public void end(Trial trial) {
        Objects.requireNonNull(proxy).close();
    }
}
