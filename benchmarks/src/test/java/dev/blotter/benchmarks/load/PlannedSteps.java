package dev.blotter.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Steps of a made-up target that answers in 2 ms up to a rate, and in a second above it. */
public final class PlannedSteps implements StepRunner {

    private static final int ARRIVALS = 2_000;
    private static final long MILLI = 1_000_000;

    private final int breaksAbove;
    private final List<Integer> tried = new ArrayList<>();

    public PlannedSteps(int breaksAbove) {
        this.breaksAbove = breaksAbove;
    }

    List<Integer> tried() {
        return List.copyOf(tried);
    }

    @Override
    public Step run(int rate) {
        tried.add(rate);
        return step(
                rate, rate <= breaksAbove ? 2 * MILLI : 1_000 * MILLI, new Counts(ARRIVALS, 0, 0, 0, 0), MILLI / 10);
    }

    static Step step(int rate, long latency, Counts counts, long lateness) {
        Histogram latencies = Latencies.none();
        IntStream.range(0, (int) counts.done()).forEach(i -> latencies.recordValue(latency + i * 1_000L));
        Histogram late = Latencies.none();
        late.recordValue(lateness);
        List<Moment> moments = IntStream.range(0, 10)
                .mapToObj(i -> new Moment(rate + i, latency, latency * 2, latency * 3))
                .toList();
        return new Step(
                rate,
                counts,
                counts.done() * 1_000_000_000L / rate,
                latencies,
                Map.of("place", latencies),
                late,
                moments);
    }

    /** A result of steps that were not run. */
    public static LoadResult result(Optional<LatencyLimit> limit, List<Step> steps, Soundness soundness) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("target", "sqlite 3, <in-process>");
        facts.put("seed", "42");
        LoadPlan plan = new LoadPlan(Mix.parse("place=1", List.of("place")), Duration.ofSeconds(1), 256, true, 42);
        return new LoadResult(Instant.parse("2026-11-21T10:00:00Z"), facts, plan, limit, steps, soundness);
    }
}
