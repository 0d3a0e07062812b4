package dev.blotter.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the highest rate that keeps the limit: doubles until a step does not, then halves the distance until the
 * two sides lie within five percent. Where the first rate does not keep it, it is halved instead.
 */
final class RateSearch {

    private static final double CLOSE = 1.05;

    private final StepRunner runner;
    private final LatencyLimit limit;
    private final List<Step> steps = new ArrayList<>();

    private RateSearch(StepRunner runner, LatencyLimit limit) {
        this.runner = runner;
        this.limit = limit;
    }

    /** All steps that were tried, in their order. */
    static List<Step> run(StepRunner runner, LatencyLimit limit, int from) throws InterruptedException {
        RateSearch search = new RateSearch(runner, limit);
        search.run(from);
        return search.steps;
    }

    private void run(int from) throws InterruptedException {
        int kept = 0;
        int missed = 0;
        while (missed == 0 && kept < Ramp.MOST_RATE) {
            int rate = kept == 0 ? from : Math.min(2 * kept, Ramp.MOST_RATE);
            if (keeps(rate)) {
                kept = rate;
            } else {
                missed = rate;
            }
        }
        while (kept == 0 && missed > 1) {
            int half = missed / 2;
            if (keeps(half)) {
                kept = half;
            } else {
                missed = half;
            }
        }
        // In the middle of their ratio, not of their difference: both sides are known to the same share.
        while (kept > 0 && missed > 0 && (double) missed / kept > CLOSE && missed - kept > 1) {
            int middle = Math.clamp(Math.round(Math.sqrt((double) kept * missed)), kept + 1, missed - 1);
            if (keeps(middle)) {
                kept = middle;
            } else {
                missed = middle;
            }
        }
    }

    private boolean keeps(int rate) throws InterruptedException {
        Step step = runner.run(rate);
        steps.add(step);
        return step.keeps(limit);
    }
}
