package dev.blotter.benchmarks;

import dev.blotter.benchmarks.peer.Contender;
import dev.blotter.benchmarks.result.Sample;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.terminal.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets everybody do the same work, in turns: in each round each contender once, every other round the other way about,
 * so that what changes on the machine meanwhile meets all of them.
 */
record BenchRun(BenchPlan plan, List<Contender> contenders, boolean watched) {

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(3);

    /** Measures everything; each work and number of callers is warmed up first, without being counted. */
    List<Sample> run() throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (Work work : plan.works()) {
            for (int callers : plan.callers()) {
                for (Contender contender : contenders) {
                    measure(contender, work, new Load(callers, warmUp(), plan.seed()), "warm-up");
                }
                for (int round = 1; round <= plan.rounds(); round++) {
                    samples.addAll(round(work, callers, round));
                }
            }
        }
        return samples;
    }

    private List<Sample> round(Work work, int callers, int round) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        Load load = new Load(callers, plan.length(), plan.seed() + round);
        for (Contender contender : round % 2 == 0 ? contenders.reversed() : contenders) {
            Measurement measurement = measure(contender, work, load, "round " + round);
            samples.add(new Sample(work, callers, round, contender.name(), measurement));
        }
        return samples;
    }

    private Measurement measure(Contender contender, Work work, Load load, String round) throws InterruptedException {
        String task = work + ", " + load.callers() + " callers, " + round + ", " + contender.name();
        try (Progress progress = Progress.of(task, "operations", watched)) {
            return contender.run(work, load, progress::at);
        }
    }

    private Duration warmUp() {
        return plan.length().compareTo(LONGEST_WARM_UP) < 0 ? plan.length() : LONGEST_WARM_UP;
    }
}
