package dev.blotter.torture.row;

import dev.blotter.torture.victim.Load;
import dev.blotter.torture.victim.VictimProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Lets faults come one after another, and two at once at times, while callers ask without a pause. */
final class Nemesis {

    private static final int BUSY = 20;
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private final Trial trial;
    private final List<Fault> faults;
    private final RandomGenerator random;

    /** @param random of nobody else's */
    Nemesis(Trial trial, List<Fault> faults, RandomGenerator random) {
        this.trial = trial;
        this.faults = faults;
        this.random = random;
    }

    /** So many times; the victim that runs in the end may be another one. */
    void strike(int times) throws IOException, SQLException, InterruptedException {
        Load load = trial.load();
        try {
            for (int time = 0; time < times; time++) {
                if (!load.awaitAcked(load.acked() + BUSY)) {
                    throw new TrialException("the victim acknowledges nothing before the fault");
                }
                together(drawn());
                VictimProcess struck = trial.victim();
                if (!struck.isAlive()) {
                    load.close();
                    Promptness.look(struck, trial.tally());
                    trial.replaceBy(trial.restarted());
                    load = trial.load();
                }
                Recovery.of(trial, load, RECOVERY);
            }
        } finally {
            load.close();
        }
    }

    private List<Fault> drawn() {
        Fault first = faults.get(random.nextInt(faults.size()));
        if (random.nextBoolean()) {
            return List.of(first);
        }
        List<Fault> others =
                faults.stream().filter(each -> each.ground() != first.ground()).toList();
        return List.of(first, others.get(random.nextInt(others.size())));
    }

    private void together(List<Fault> struck) throws InterruptedException {
        String names = struck.stream().map(Fault::name).sorted().collect(Collectors.joining(" and "));
        trial.tally().fate(names);
        trial.witness().note(names);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all =
                    struck.stream().map(fault -> threads.submit(begun(fault))).toList();
            for (int i = 0; i < struck.size(); i++) {
                await(all.get(i), struck.get(i), struck.size() > 1);
            }
        }
    }

    private Callable<Boolean> begun(Fault fault) {
        RandomGenerator own = new SplittableRandom(random.nextLong());
        return () -> {
            fault.strike().at(trial, own);
            return true;
        };
    }

    /** Whoever holds rows loses them when the server goes. */
    private void await(Future<Boolean> end, Fault fault, boolean amongOthers) throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            if (!amongOthers || fault.ground() != Ground.ROWS || !(e.getCause() instanceof SQLException)) {
                throw new TrialException(
                        "the fault " + fault.name() + " could not be brought about: " + e.getCause(), e);
            }
            trial.witness().note(fault.name() + " was cut short");
        }
    }
}
