package dev.blotter.benchmarks.load;

import dev.blotter.bootstrap.terminal.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The steps of a load test, one after the other.
 *
 * @param watched whether a person watches
 * @param told is handed each step when it is done
 */
public record LoadRun(Target target, LoadPlan plan, boolean watched, Consumer<Step> told) {

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(3);

    /**
     * Tries the rates as they are, or where there is a limit and only one rate, looks for the highest that keeps it.
     */
    public List<Step> run(Ramp ramp, Optional<LatencyLimit> limit, boolean search) throws InterruptedException {
        warmUp(ramp.rates().getFirst());
        long begun = System.nanoTime();
        StepRunner runner = rate -> step(rate, (System.nanoTime() - begun) / Arrivals.NANOS_PER_SECOND);
        if (search && limit.isPresent()) {
            return RateSearch.run(runner, limit.get(), ramp.rates().getFirst());
        }
        List<Step> steps = new ArrayList<>();
        for (int rate : ramp.rates()) {
            steps.add(runner.run(rate));
        }
        return steps;
    }

    private void warmUp(int rate) throws InterruptedException {
        Duration length = plan.length().compareTo(LONGEST_WARM_UP) < 0 ? plan.length() : LONGEST_WARM_UP;
        LoadPlan shorter = new LoadPlan(plan.mix(), length, plan.callers(), plan.even(), plan.seed());
        Arrivals arrivals = Arrivals.of(rate, shorter, plan.seed());
        try (Progress progress = Progress.of("warm-up at " + rate + "/s", "answers", watched)) {
            OpenLoop.run(target, arrivals, new Recorder(shorter), progress::at);
        }
    }

    private Step step(int rate, double begun) throws InterruptedException {
        Recorder recorder = new Recorder(plan);
        long nanos;
        try (Progress progress = Progress.of(rate + " arrivals a second", "answers", watched)) {
            nanos = OpenLoop.run(target, Arrivals.of(rate, plan, plan.seed() + rate), recorder, progress::at);
        }
        Step step = recorder.step(rate, begun, nanos);
        told.accept(step);
        return step;
    }
}
