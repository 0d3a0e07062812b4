package dev.blotter.benchmarks.load;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * One rate, and how it went.
 *
 * @param rate arrivals a second that were asked for
 * @param nanos from the first arrival to the last answer
 * @param latencies from when an arrival was due to its answer, in nanoseconds, of what was done or never had its turn
 * @param byOperation of what was done
 * @param lateness how much later than due a caller that was ready began: the generator's own
 */
public record Step(
        int rate,
        Counts counts,
        long nanos,
        Histogram latencies,
        Map<String, Histogram> byOperation,
        Histogram lateness,
        List<Moment> moments) {

    private static final double P99 = 99;
    private static final long SMALL_LATENESS = 1_000_000;
    private static final int SHARE = 5;
    private static final double KEPT = 0.95;
    private static final int ENOUGH = 1_000;

    public Step {
        byOperation = Collections.unmodifiableMap(byOperation);
        moments = List.copyOf(moments);
    }

    /** In nanoseconds. */
    public long latency(double percentile) {
        return latencies.getValueAtPercentile(percentile);
    }

    public long p99() {
        return latency(P99);
    }

    /** Answers of what was done, a second. */
    public double achieved() {
        return counts.done() * Arrivals.NANOS_PER_SECOND / Math.max(1, nanos);
    }

    /** Whether everything was answered as it should be, and 99 of 100 within the limit. */
    public boolean keeps(LatencyLimit limit) {
        return counts.errors() == 0 && p99() <= limit.nanos();
    }

    /** Whether answers came as fast as arrivals, but for what the last ones took. */
    public boolean isKeptUpWith() {
        return achieved() >= KEPT * rate;
    }

    /**
     * Whether the generator's own lateness is more than a millisecond and a fifth of the latency: then the machine has
     * no core left for it, and the figures are not the target's alone.
     */
    public boolean isGeneratorLate() {
        long late = lateness.getValueAtPercentile(P99);
        return late > SMALL_LATENESS && late > p99() / SHARE;
    }

    /** Whether a 99th percentile has ten arrivals beyond it. */
    public boolean hasEnough() {
        return counts.arrivals() >= ENOUGH;
    }
}
