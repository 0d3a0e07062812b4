package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.network.Proxy;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.FailingCalls;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.SqliteArena;
import dev.blotter.torture.server.SqliteFiles;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.Plant;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The process that makes the schema is killed: with PostgreSQL at each of its messages to the server, with SQLite at
 * each of its writes, flushes and removals of files. Each fifth time two processes begin at once instead.
 */
final class MigrationCrashRow implements Row {

    private static final int FIFTH = 5;
    private static final int FEW = 10;
    private static final int NEVER = 65_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Integer> points = new ArrayList<>();
    private @Nullable Proxy proxy;
    private @Nullable SchemaCount whole;
    private int next;

    @Override
    public Optional<String> missing(Engine engine) {
        return engine == Engine.SQLITE ? FailingCalls.missing() : Optional.empty();
    }

    @Override
    public void prepare(Trial trial) throws IOException, SQLException {
        if (trial.arena() instanceof PostgresArena arena) {
            Proxy way = new Proxy(arena.serverPort());
            proxy = way;
            arena.through(way.port());
        }
        trial.arena().renew();
        int all = killed(trial, NEVER);
        whole = SchemaCount.of(trial.arena());
        for (int point = 1; point <= all; point++) {
            points.add(point);
        }
        Collections.shuffle(points, new Random(trial.random().nextLong()));
        trial.tally().fate("points " + all + " times");
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        trial.arena().renew();
        if (run % FIFTH == FIFTH - 1) {
            trial.witness().note("two at once");
            together(trial);
        } else {
            int point = points.get(next++ % points.size());
            trial.witness().note("kill at point " + point);
            killed(trial, point);
            if (trial.stage().isPlanted(Plant.TORN_MIGRATION)) {
                tear(trial);
            }
            look(trial, point);
        }
        VictimProcess fresh = trial.begun();
        try (Load load = trial.load()) {
            load.awaitAcked(FEW);
        }
        trial.examine(fresh);
        trial.renew();
    }

    /** Returns how many points the process came by. */
    private int killed(Trial trial, int point) throws IOException {
        return proxy != null ? killedByMessage(trial, proxy, point) : killedByCall(trial, point);
    }

    private static int killedByMessage(Trial trial, Proxy way, int point) throws IOException {
        VictimProcess victim = trial.launch();
        try (victim) {
            way.countFromNow(point, victim::end);
            victim.awaitReady(PATIENCE);
        }
        return way.counted();
    }

    private static int killedByCall(Trial trial, int point) throws IOException {
        SqliteFiles files = ((SqliteArena) trial.arena()).files();
        Path log = trial.stage().folder().resolve("calls.txt");
        Files.deleteIfExists(log);
        List<String> tracer = FailingCalls.killingAt(point, files.all(), log);
        VictimProcess victim = trial.launch(trial.stage().jvm().under(tracer), Map.of());
        try (victim) {
            victim.awaitReady(PATIENCE);
        }
        return FailingCalls.most(log);
    }

    /** Both end with the same schema, whoever made it. */
    private static void together(Trial trial) throws IOException {
        VictimProcess one = trial.launch();
        VictimProcess two = trial.launch();
        List<Violation> found = new ArrayList<>();
        try (one;
                two) {
            for (VictimProcess each : List.of(one, two)) {
                each.awaitReady(PATIENCE)
                        .ifPresent(why ->
                                found.add(new Violation(Invariant.I8, "of two that began at once one said: " + why)));
            }
        }
        trial.tally().fate("two-at-once");
        trial.tally().looked(Invariant.I8, found);
    }

    /** A copy is looked at, so that nobody but the product mends what is there. */
    private void look(Trial trial, int point) throws IOException, SQLException {
        SchemaCount count;
        if (trial.arena() instanceof SqliteArena arena) {
            SqliteArena copy =
                    new SqliteArena(Files.createTempDirectory(trial.stage().folder(), "look"));
            arena.files().copyTo(copy.files().file());
            count = SchemaCount.of(copy);
            copy.files().delete();
        } else {
            count = SchemaCount.of(trial.arena());
        }
        SchemaCount all = whole;
        boolean holds = all != null && count.isWholeOf(all);
        trial.tally().fate(count.migrations() + "-migrations-made");
        trial.tally()
                .looked(
                        Invariant.I4,
                        holds
                                ? List.of()
                                : List.of(new Violation(
                                        Invariant.I4,
                                        "killed at point " + point + " it left " + count + " of " + all)));
    }

    private static void tear(Trial trial) throws SQLException {
        try (Connection connection = trial.arena().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS torn (half INTEGER)");
        }
    }

    @Override
    public void end(Trial trial) {
        Optional.ofNullable(proxy).ifPresent(Proxy::close);
    }
}
