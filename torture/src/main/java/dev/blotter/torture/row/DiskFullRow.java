package dev.blotter.torture.row;

import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.server.SmallDisk;
import dev.blotter.torture.server.SqliteArena;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.AnswerKind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The disk under the book is filled to its last byte under load, stays so for a while, and is freed again. */
final class DiskFullRow implements Row {

    private static final int MEBIBYTES = 160;
    private static final String LITTLE_LOG = """
            max_wal_size = '48MB'
            min_wal_size = '32MB'
            wal_recycle = off
            """;
    private static final int BUSY = 20;
    private static final int REFUSED_BEFORE_IT_IS_FREED = 16;
    private static final int LONGEST_MILLIS = 1_500;
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Set<AnswerKind> DEFINITE = Set.of(
            AnswerKind.APPLIED,
            AnswerKind.DUPLICATE,
            AnswerKind.CONFLICT,
            AnswerKind.REFUSED,
            AnswerKind.FULL,
            AnswerKind.UNAVAILABLE,
            AnswerKind.OUTCOME_UNKNOWN);

    private @Nullable SmallDisk disk;
    private @Nullable PostgresServer server;

    @Override
    public Optional<String> missing(Engine engine) {
        return SmallDisk.missing();
    }

    @Override
    public void prepare(Trial trial) throws IOException {
        Path folder = trial.stage().folder().resolve("small");
        if (trial.arena() instanceof PostgresArena arena) {
            SmallDisk small = SmallDisk.mounted(folder, MEBIBYTES);
            disk = small;
            Path data = arena.server().owned(folder, "data");
            PostgresServer own = arena.server().another(trial.stage().folder().resolve("own"), data, LITTLE_LOG);
            server = own;
            arena.use(own);
        } else {
            disk = SmallDisk.mounted(folder, MEBIBYTES);
            ((SqliteArena) trial.arena()).in(folder);
        }
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        SmallDisk small = Objects.requireNonNull(disk);
        VictimProcess victim = trial.victim();
        int before = trial.witness().testimonies().size();
        try (Load load = trial.load()) {
            load.awaitAcked(BUSY);
            Thread.sleep(trial.random().nextInt(100));
            trial.witness().note("fill");
            small.fill();
            if (run % 2 == 1) {
                endSegment();
            }
            boolean noticed = load.awaitOthers(REFUSED_BEFORE_IT_IS_FREED);
            Thread.sleep(trial.random().nextInt(LONGEST_MILLIS));
            trial.witness().note("free");
            boolean down = server != null && !server.isAlive();
            trial.tally().fate(!noticed ? "unnoticed" : down ? "server-down" : "refused");
            trial.tally().fate(victim.health().isEmpty() ? "health-silent" : "health-says-it");
            small.free();
            if (server != null) {
                server.heal();
            }
            Recovery.of(trial, load, RECOVERY);
        }
        Told.since(trial, before).lookOnly(DEFINITE, "the disk was full", trial.tally());
        trial.examineAlive(victim, run);
    }

    /** The server's log needs a new file now, and the server ends when there is no room for it. */
    private void endSegment() {
        if (server != null) {
            try {
                server.run("SELECT pg_switch_wal()");
            } catch (SQLException e) {
                // It has ended already.
            }
        }
    }

    @Override
    public void end(Trial trial) {
        Optional.ofNullable(server).ifPresent(PostgresServer::close);
        Optional.ofNullable(disk).ifPresent(SmallDisk::close);
    }
}
