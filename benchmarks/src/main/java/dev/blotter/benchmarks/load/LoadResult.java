package dev.blotter.benchmarks.load;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a load test gave, and where.
 *
 * @param facts of the machine, the versions and the target, for people
 * @param steps in the order in which they were tried
 */
public record LoadResult(
        Instant begun,
        Map<String, String> facts,
        LoadPlan plan,
        Optional<LatencyLimit> limit,
        List<Step> steps,
        Soundness soundness) {

    public LoadResult {
        steps = List.copyOf(steps);
    }

    /** The fastest step that kept the limit. */
    public Optional<Step> best() {
        return limit.flatMap(
                kept -> steps.stream().filter(step -> step.keeps(kept)).max(Comparator.comparingInt(Step::rate)));
    }

    /** The slowest step above the best that did not keep the limit. */
    public Optional<Step> firstMissed() {
        int above = best().map(Step::rate).orElse(0);
        return limit.flatMap(kept -> steps.stream()
                .filter(step -> step.rate() > above && !step.keeps(kept))
                .min(Comparator.comparingInt(Step::rate)));
    }

    /** The step that a histogram is shown of: the best, or the last. */
    public Step shown() {
        return best().orElseGet(steps::getLast);
    }

    /** By rate. */
    public List<Step> byRate() {
        return steps.stream().sorted(Comparator.comparingInt(Step::rate)).toList();
    }
}
