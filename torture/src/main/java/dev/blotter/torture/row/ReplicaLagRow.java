package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.AbsentStandby;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.PostgresArena;
import dev.blotter.torture.server.PostgresPair;
import dev.blotter.torture.server.PostgresServer;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The replica that is read from applies late, not at all, hangs or is away, while somebody reads back what he wrote;
 * and commits wait for a standby that there is not.
 */
final class ReplicaLagRow implements Row {

    private static final int PAIRS = 100;
    private static final int BUSY = 20;
    private static final int LATE_MILLIS = 300;
    private static final int WAIT_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final List<Trouble> ALL = List.of(Trouble.values());

    private @Nullable PostgresPair pair;

    private enum Trouble {
        LATE,
        PAUSED,
        HELD,
        AWAY,
        MISSING
    }

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
        arena.readFrom(made.standby());
        trial.configure("DB_LOCK_TIMEOUT", "1");
        trial.configure("DB_STATEMENT_TIMEOUT", "2");
        trial.configure("DB_SOCKET_TIMEOUT", "3");
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        VictimProcess victim = trial.victim();
        PostgresPair both = Objects.requireNonNull(pair);
        both.awaitStreaming();
        Trouble trouble = ALL.get(run % ALL.size());
        trial.witness().note(trouble.name());
        if (trouble == Trouble.MISSING) {
            waitForNobody(trial, both.primary());
        } else {
            begin(trouble, both.standby());
            try {
                trial.tally().looked(Invariant.I8, new Probe(trial, victim).pairs(PAIRS));
            } finally {
                end(trouble, both.standby());
            }
        }
        trial.examineAlive(victim, run);
    }

    private static void begin(Trouble trouble, PostgresServer standby) throws IOException, SQLException {
        switch (trouble) {
            case LATE ->
                standby.run("ALTER SYSTEM SET recovery_min_apply_delay = " + LATE_MILLIS, "SELECT pg_reload_conf()");
            case PAUSED -> standby.run("SELECT pg_wal_replay_pause()");
            case HELD -> PostgresServer.signal("STOP", standby.processes());
            default -> standby.close();
        }
    }

    private static void end(Trouble trouble, PostgresServer standby) throws IOException, SQLException {
        switch (trouble) {
            case LATE -> standby.run("ALTER SYSTEM RESET recovery_min_apply_delay", "SELECT pg_reload_conf()");
            case PAUSED -> standby.run("SELECT pg_wal_replay_resume()");
            case HELD -> PostgresServer.signal("CONT", standby.processes());
            default -> standby.start();
        }
    }

    /** Commits wait for a standby that never comes: their callers do not wait any longer than they said. */
    private static void waitForNobody(Trial trial, PostgresServer primary)
            throws IOException, SQLException, InterruptedException {
        int before = trial.witness().testimonies().size();
        trial.patience(PATIENCE);
        try (Load load = trial.load()) {
            load.awaitAcked(BUSY);
            try (AbsentStandby _ = AbsentStandby.begin(primary)) {
                load.awaitOthers(BUSY);
                Thread.sleep(trial.random().nextInt(WAIT_MILLIS));
            }
            Recovery.of(trial, load, RECOVERY);
        }
        trial.patience(Trial.PATIENCE);
        List<Testimony> sent = trial.witness().testimonies();
        trial.tally()
                .looked(
                        Invariant.I8,
                        sent.stream()
                                .skip(before)
                                .flatMap(each -> each.answer().stream())
                                .filter(answer -> !Told.CLEAR.contains(answer.kind()))
                                .map(answer -> new Violation(
                                        Invariant.I8, "a call ended " + answer.kind() + " " + answer.text()))
                                .toList());
        trial.tally()
                .fate(
                        sent.stream().skip(before).anyMatch(ReplicaLagRow::isUnknown)
                                ? "waits-end-unknown"
                                : "no-wait-was-unknown");
    }

    private static boolean isUnknown(Testimony sent) {
        return sent.answer()
                .filter(answer -> answer.kind() == AnswerKind.OUTCOME_UNKNOWN)
                .isPresent();
    }

    @Override
    public void end(Trial trial) {
        Optional.ofNullable(pair).ifPresent(PostgresPair::close);
    }
}
