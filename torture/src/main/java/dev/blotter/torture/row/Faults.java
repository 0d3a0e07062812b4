package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.server.SmallDisk;
import dev.blotter.torture.victim.KillPoint;
import dev.blotter.torture.victim.VictimProcess;
import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Request;
import dev.blotter.torture.witness.Testimony;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** All that may go wrong at once with one engine. */
final class Faults {

    private static final List<KillPoint> POINTS = List.of(KillPoint.values());
    private static final List<Poison> POISONS = Poison.SMALL;
    private static final int REPEATED = 40;
    private static final int BATCH = 20;
    private static final int HOLD_MILLIS = 3_000;
    private static final int FULL_MILLIS = 1_500;

    private Faults() {}

    static List<Fault> onSqlite(Optional<SmallDisk> disk) {
        List<Fault> faults = new ArrayList<>(onBoth());
        faults.add(new Fault(
                "held-file", Ground.ROWS, (trial, random) -> HeldFile.hold(trial, random.nextInt(HOLD_MILLIS))));
        disk.ifPresent(small ->
                faults.add(new Fault("disk-full", Ground.DISK, (trial, random) -> fill(trial, small, random))));
        return faults;
    }

    static List<Fault> onPostgres(Way way) {
        List<Fault> faults = new ArrayList<>(onBoth());
        faults.add(new Fault("backend-kill", Ground.SERVER, ServerKill::backend));
        faults.add(new Fault("postmaster-kill", Ground.SERVER, (trial, _) -> ServerKill.postmaster(trial)));
        faults.add(new Fault("restart", Ground.SERVER, Faults::restart));
        Stream.of(BlackHole.THE_SERVER, BlackHole.A_BACKEND)
                .forEach(hole -> faults.add(
                        new Fault("black-hole", Ground.SERVER, (trial, random) -> hole.open(trial, way, random))));
        Stream.of(BlackHole.THE_WAY, BlackHole.THE_ANSWERS)
                .filter(way.possible(BlackHole.values())::contains)
                .forEach(hole -> faults.add(
                        new Fault("black-hole", Ground.WAY, (trial, random) -> hole.open(trial, way, random))));
        way.possible(Cut.values())
                .forEach(cut ->
                        faults.add(new Fault("cut", Ground.WAY, (trial, random) -> cut.make(trial, way, random))));
        Stream.of(Storm.LOCKS, Storm.DEADLOCKS, Storm.CANCELS)
                .forEach(storm -> faults.add(new Fault(storm.text(), Ground.ROWS, storm::blow)));
        return faults;
    }

    private static List<Fault> onBoth() {
        List<Fault> faults = new ArrayList<>(List.of(
                new Fault("kill", Ground.PROCESS, VictimKill::now),
                new Fault("kill", Ground.PROCESS, VictimKill::now),
                new Fault("poison", Ground.INPUT, Faults::poison),
                new Fault("repeats", Ground.INPUT, Faults::repeat)));
        faults.add(new Fault("kill-point", Ground.PROCESS, (trial, random) -> {
            VictimKill.at(POINTS.get(random.nextInt(POINTS.size())), trial, random);
        }));
        return faults;
    }

    private static void restart(Trial trial, RandomGenerator random) {
        String mode = random.nextBoolean() ? "fast" : "immediate";
        trial.witness().note("restart " + mode);
        SurvivorRow.server(trial).restart(mode);
    }

    private static void fill(Trial trial, SmallDisk disk, RandomGenerator random)
            throws IOException, InterruptedException {
        trial.witness().note("fill");
        disk.fill();
        Thread.sleep(random.nextInt(FULL_MILLIS));
        trial.witness().note("free");
        disk.free();
    }

    private static void poison(Trial trial, RandomGenerator random) throws IOException, SQLException {
        int position = random.nextInt(BATCH);
        PoisonedBatch batch = new PoisonedBatch(Map.of(position, POISONS.get(random.nextInt(POISONS.size()))), BATCH);
        Answer answer = batch.handIn(trial, trial.victim()).get(position);
        trial.tally()
                .looked(
                        Invariant.I4,
                        answer.is(AnswerKind.Meaning.STORED)
                                ? List.of(new Violation(Invariant.I4, batch + " was answered " + answer.kind()))
                                : List.of());
    }

    /** What was said last, all of it at once, and at the same time a second time. */
    private static void repeat(Trial trial, RandomGenerator random) throws IOException, SQLException {
        List<Request> said = trial.witness().testimonies().reversed().stream()
                .limit(1 + random.nextInt(REPEATED))
                .map(Testimony::request)
                .toList();
        trial.witness().note("repeat " + said.size());
        VictimProcess victim = trial.victim();
        List<CompletableFuture<Answer>> answers = new ArrayList<>(victim.execute(said, Trial.PATIENCE));
        answers.addAll(victim.execute(said, Trial.PATIENCE));
        answers.forEach(CompletableFuture::join);
    }
}
