package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.Engine;
import dev.blotter.torture.server.HostCommand;
import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.OpenBook;
import dev.blotter.torture.victim.ProcessFigures;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind.Meaning;
import dev.blotter.torture.witness.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Under load memory is short, no file can be opened, writing threads meet errors that nobody expects, or nothing can be
 * logged: every call is answered, and the process goes on or ends; it does not live on and serve nobody.
 */
final class ExhaustionRow implements Row {

    private static final int BUSY = 40;
    private static final int LONG_ONES = 12;
    private static final int FLOODS = 3;
    private static final Duration NO_LONGER = Duration.ofSeconds(30);
    /** With long texts before it in the pipe a call waits before it has begun. */
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private static final Duration TO_SERVE = Duration.ofSeconds(20);

    private enum Lack {
        MEMORY,
        DESCRIPTORS,
        WORKERS,
        LOG
    }

    @Override
    public void run(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        if (run > 0) {
            trial.renew();
        }
        Lack lack = Lack.values()[run % Lack.values().length];
        trial.flags(lack == Lack.MEMORY ? List.of("-Xms64m", "-Xmx64m") : List.of());
        trial.configure(OpenBook.BREAK, lack == Lack.WORKERS ? "7" : "0");
        trial.configure("BLOTTER_LOG_LEVEL", lack == Lack.LOG ? "DEBUG" : "WARN");
        trial.logTo(lack == Lack.LOG ? Path.of("/dev/full") : null);
        trial.patience(lack == Lack.MEMORY ? UNHURRIED : Trial.PATIENCE);
        trial.witness().note("lack of " + lack);
        VictimProcess victim = trial.victim();
        ProcessFigures before;
        try (Load load = trial.load()) {
            awaitAcked(victim, load, BUSY);
            before = victim.isAlive() ? ProcessFigures.of(victim.pid()) : new ProcessFigures(0, 0, 0);
            begin(trial, lack, victim, before);
            awaitAcked(victim, load, load.acked() + BUSY);
        }
        judge(trial, run, lack, victim, before);
    }

    private static void awaitAcked(VictimProcess victim, Load load, long wanted) throws InterruptedException {
        long deadline = System.nanoTime() + NO_LONGER.toNanos();
        while (victim.isAlive() && load.acked() < wanted && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
    }

    private static void begin(Trial trial, Lack lack, VictimProcess victim, ProcessFigures before)
            throws IOException, InterruptedException {
        switch (lack) {
            case MEMORY -> {
                for (int flood = 0; flood < FLOODS; flood++) {
                    List<Request> texts = new ArrayList<>();
                    for (int i = 0; i < LONG_ONES; i++) {
                        texts.add(Poison.TOO_LONG.in(trial.flow().fill()));
                    }
                    victim.execute(texts, UNHURRIED);
                }
            }
            case DESCRIPTORS -> {
                limit(victim, before.descriptors() + 1);
                if (trial.arena().engine() == Engine.POSTGRESQL) {
                    SurvivorRow.server(trial).restart("fast");
                }
                Thread.sleep(2_000);
                limit(victim, 1_024);
            }
            case WORKERS, LOG -> {
                // It has begun with the process.
            }
        }
    }

    private static void limit(VictimProcess victim, long descriptors) {
        String pid = Long.toString(victim.pid());
        boolean limited = HostCommand.run("prlimit", "--pid", pid, "--nofile=" + descriptors + ":4096");
        if (!limited && victim.isAlive()) {
            throw new TrialException("prlimit cannot limit the victim's descriptors");
        }
    }

    private static void judge(Trial trial, int run, Lack lack, VictimProcess victim, ProcessFigures before)
            throws IOException, SQLException {
        List<Violation> limps = new ArrayList<>();
        if (victim.isAlive() && victim.waiting() > 0) {
            limps.add(new Violation(Invariant.I9, lack + ": " + victim.waiting() + " calls are never answered"));
        } else if (victim.isAlive() && !serves(trial, victim)) {
            limps.add(new Violation(Invariant.I9, lack + ": the process lives on and serves nobody"));
        }
        trial.tally().looked(Invariant.I9, limps);
        if (!victim.isAlive() || !limps.isEmpty()) {
            trial.witness().note("it ended");
            victim.kill();
            trial.configure(OpenBook.BREAK, "0");
            trial.examine(trial.restarted());
            trial.tally().unlooked(Invariant.I12, "the process that it is about ended");
            return;
        }
        trial.examineAlive(victim, run);
        ProcessFigures now = ProcessFigures.of(victim.pid());
        boolean like = new ProcessFigures(0, now.threads(), now.descriptors()).isLike(before);
        trial.tally()
                .looked(
                        Invariant.I12,
                        like
                                ? List.of()
                                : List.of(new Violation(Invariant.I12, lack + ": " + now + ", before: " + before)));
    }

    /** An unforeseen error now and then is what is tried; somebody must be served in the end. */
    private static boolean serves(Trial trial, VictimProcess victim) {
        long deadline = System.nanoTime() + TO_SERVE.toNanos();
        while (victim.isAlive() && System.nanoTime() < deadline) {
            Answer answer =
                    victim.execute(trial.flow().deposit(), Trial.PATIENCE).join();
            if (answer.is(Meaning.STORED)) {
                return true;
            }
        }
        return !victim.isAlive();
    }
}
