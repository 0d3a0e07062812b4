package dev.blotter.benchmarks.stage;

import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.bootstrap.terminal.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets everybody do the same work, in turns: in each round each contender once, every other round the other way about,
 * so that what changes on the machine meanwhile meets all of them.
 */
record Rounds(BenchPlan plan, Teller teller) {

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(5);
    private static final int CROWD = 64;

    /**
     * Warms everybody up, without counting it, and measures. A lone caller's commands are too few in that time for the
     * JVM to compile what they run, as it would within minutes: a crowd warms up for him.
     */
    List<Sample> warmed(Task task, List<Contender> contenders) throws InterruptedException {
        int callers = task.work().isOfCommands() ? Math.max(task.callers(), CROWD) : task.callers();
        for (Contender contender : contenders) {
            measure(contender, task, new Load(callers, warmUp(), plan.seed()), "warm-up");
        }
        return measured(task, contenders);
    }

    /** Measures; for works that are too long to be done once more, or that warm up themselves. */
    List<Sample> measured(Task task, List<Contender> contenders) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            Load load = new Load(task.callers(), plan.length(), plan.seed() + round);
            for (Contender contender : round % 2 == 0 ? contenders.reversed() : contenders) {
                Measurement measurement = measure(contender, task, load, "round " + round);
                samples.add(new Sample(task, round, contender.name(), measurement));
            }
        }
        return samples;
    }

    private Measurement measure(Contender contender, Task task, Load load, String round) throws InterruptedException {
        try (Progress progress = teller.progress(task + ", " + round + ", " + contender.name())) {
            return contender.run(task.work(), load, progress::at);
        }
    }

    private Duration warmUp() {
        return plan.length().compareTo(LONGEST_WARM_UP) < 0 ? plan.length() : LONGEST_WARM_UP;
    }
}
