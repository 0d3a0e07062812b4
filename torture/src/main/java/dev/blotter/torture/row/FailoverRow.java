package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresPair;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The primary is killed and a standby takes its place; then the old one comes back. Every other time commits do not
 * wait for the standby, which hears nothing of the last of them.
 */
final class FailoverRow implements Row {

    private static final int BUSY = 20;
    private static final int MORE = 60;
    private static final int LATEST_MILLIS = 200;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private int databases;
    private @Nullable PostgresPair pair;

    @Override
    public Optional<String> missing(Engine engine) {
        return PostgresPair.missing();
    }

    @Override
    public void prepare(Trial trial) throws IOException {
        PostgresPair made = PostgresPair.begin(trial.stage().folder().resolve("pair"), "");
        pair = made;
        PostgresArena arena = (PostgresArena) trial.arena();
        arena.use(made.primary());
        arena.follow(made.primary(), made.primary(), made.standby());
        leave(trial);
    }

    /** Tips belong to one database. */
    @Override
    public void leave(Trial trial) {
        trial.configure(
                "DB_TIP_FILE",
                trial.stage().folder().resolve("book" + ++databases + ".tip").toString());
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        PostgresPair both = Objects.requireNonNull(pair);
        PostgresArena arena = (PostgresArena) trial.arena();
        boolean waits = run % 2 == 0;
        boolean planted = trial.stage().isPlanted(Plant.NO_STANDBY);
        VictimProcess victim = trial.victim();
        both.awaitStreaming();
        both.synchronise(waits && !planted);
        PostgresServer old;
        try (Load load = trial.load()) {
            load.awaitAcked(BUSY);
            if (!waits || planted) {
                both.detach();
                load.awaitAcked(load.acked() + BUSY);
            }
            Thread.sleep(trial.random().nextInt(LATEST_MILLIS));
            trial.witness().note("fail over, " + (waits ? "synchronous" : "asynchronous"));
            long killed = System.nanoTime();
            old = both.failOver();
            arena.follow(both.primary(), both.primary(), both.standby());
            if (waits && !planted) {
                Recovery.since(killed, trial, load, RECOVERY);
            }
        }
        if (planted) {
            // The victim knows that entries are gone, and takes nothing any more.
            trial.look("after the failover");
            return;
        }
        old.start();
        long there = entries(arena, old);
        afterwards(trial, victim, waits, run);
        untouched(trial, arena, old, there);
        both.renew();
    }

    private static void afterwards(Trial trial, VictimProcess victim, boolean waits, int run)
            throws IOException, SQLException, InterruptedException {
        if (waits) {
            goOn(trial);
            trial.examineAlive(victim, run);
        } else {
            goOnWithout(trial, victim);
        }
    }

    /** While both servers take writes. */
    private static void goOn(Trial trial) throws IOException, SQLException, InterruptedException {
        try (Load load = trial.load()) {
            load.awaitAcked(MORE);
        }
    }

    /** What was acknowledged and lost is named; then it is sent again. */
    private static void goOnWithout(Trial trial, VictimProcess victim)
            throws IOException, SQLException, InterruptedException {
        Set<UUID> lost = lost(trial);
        trial.tally().fate(lost.isEmpty() ? "nothing-lost" : "lost-and-named");
        victim.close();
        VictimProcess fresh = trial.start();
        trial.replaceBy(fresh);
        if (lost.isEmpty()) {
            trial.examine(fresh);
        } else {
            Resumption.of(trial, fresh, lost);
        }
        goOn(trial);
        trial.examine(fresh);
    }

    /** The portfolios of acknowledged requests that the new primary does not have. */
    private static Set<UUID> lost(Trial trial) throws SQLException {
        Set<String> stored = new HashSet<>();
        try (Connection connection = trial.arena().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT command_id FROM journal")) {
            while (row.next()) {
                stored.add(row.getString(1));
            }
        }
        Set<UUID> portfolios = new TreeSet<>();
        trial.witness().testimonies().stream()
                .filter(Testimony::isApplied)
                .map(Testimony::request)
                .filter(request -> !stored.contains(request.id().toString()))
                .map(Request::portfolio)
                .forEach(portfolios::add);
        return portfolios;
    }

    private static long entries(PostgresArena arena, PostgresServer server) throws SQLException {
        try (Connection connection = server.connect(arena.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM journal")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void untouched(Trial trial, PostgresArena arena, PostgresServer old, long there)
            throws SQLException {
        long now = entries(arena, old);
        List<Violation> found = new ArrayList<>();
        if (now != there) {
            found.add(new Violation(Invariant.I1, (now - there) + " entries were written to the old primary"));
        }
        trial.tally().looked(Invariant.I1, found);
    }

    @Override
    public void end(Trial trial) {
        Optional.ofNullable(pair).ifPresent(PostgresPair::close);
    }
}
