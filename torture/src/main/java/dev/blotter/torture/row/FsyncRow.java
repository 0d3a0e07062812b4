package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.FailingCalls;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.server.SqliteArena;
import dev.blotter.torture.server.SqliteFiles;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A flush or a write of the book's log fails, once or from some time on, in the victim itself or in the server. Every
 * other victim is killed afterwards.
 */
final class FsyncRow implements Row {

    private static final int BUSY = 20;
    private static final int LAST = 30;
    private static final int TOLD = 8;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(15);
    private static final List<String> CALLS = List.of(
            "fdatasync,fsync:error=EIO:when=%d",
            "pwrite64:error=EIO:when=%d", "fdatasync,fsync:error=EIO:when=%d+", "pwrite64:error=ENOSPC:when=%d+");

    private @Nullable PostgresServer server;

    @Override
    public Optional<String> missing(Engine engine) {
        return FailingCalls.missing();
    }

    /** The server that the other rows share is not held up by a tracer. */
    @Override
    public void prepare(Trial trial) throws IOException {
        if (trial.arena() instanceof PostgresArena arena) {
            PostgresServer own = arena.server()
                    .another(
                            trial.stage().folder().resolve("own"),
                            trial.stage().folder().resolve("own").resolve("data"),
                            "restart_after_crash = on");
            server = own;
            arena.use(own);
        }
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        String calls =
                CALLS.get(run % CALLS.size()).formatted(1 + trial.random().nextInt(LAST));
        trial.witness().note(calls);
        Path log = trial.stage().folder().resolve("calls-" + run + ".txt");
        try (Load load = trial.load()) {
            load.awaitAcked(BUSY);
            long before = load.others();
            long failed;
            try (FailingCalls failing = begin(trial, victim, calls, log)) {
                failed = awaitFailure(failing, load, before);
            }
            if (server != null) {
                server.heal();
            }
            long told = load.others() - before;
            trial.tally().fate(failed == 0 ? "none-failed" : told > 0 ? "failed-and-told" : "failed-untold");
            trial.tally().looked(Invariant.I1, silent(calls, failed, told));
            Recovery.of(trial, load, RECOVERY);
        }
        if (run % 2 == 0) {
            trial.examineAlive(victim, run);
        } else {
            victim.kill();
            trial.examine(trial.restarted());
        }
    }

    private FailingCalls begin(Trial trial, VictimProcess victim, String calls, Path log)
            throws IOException, InterruptedException {
        if (server != null) {
            return FailingCalls.of(server.processes(), calls, List.of(), log);
        }
        SqliteFiles files = ((SqliteArena) trial.arena()).files();
        return FailingCalls.of(List.of(victim.pid()), calls, List.of(files.wal()), log);
    }

    private long awaitFailure(FailingCalls failing, Load load, long before) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (load.others() < before + TOLD && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        return failing.failed(server != null ? "pg_wal" : "-wal");
    }

    /** A commit whose log could not be written or flushed has callers, and they were told something. */
    private static List<Violation> silent(String calls, long failed, long told) {
        return failed == 0 || told > 0
                ? List.of()
                : List.of(new Violation(
                        Invariant.I1, failed + " calls failed by " + calls + ", and every caller was acknowledged"));
    }

    @Override
    public void end(Trial trial) {
        Optional.ofNullable(server).ifPresent(PostgresServer::close);
    }
}
