package dev.blotter.benchmarks.work;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What one measurement gave.
 *
 * @param nanos how long it took, from the first operation's begin to the last one's end
 * @param latencies of each operation, in nanoseconds
 */
public record Measurement(long operations, long nanos, Histogram latencies) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SHORTEST_NANOS = 1_000;
    private static final long LONGEST_NANOS = 3_600L * NANOS_PER_SECOND;
    private static final int DIGITS = 2;
    private static final double MEDIAN = 50;

    /** A histogram from a microsecond to an hour, to one percent. */
    public static Histogram histogram() {
        return new Histogram(SHORTEST_NANOS, LONGEST_NANOS, DIGITS);
    }

    /** The same, which several threads may write. */
    public static Histogram sharedHistogram() {
        return new ConcurrentHistogram(SHORTEST_NANOS, LONGEST_NANOS, DIGITS);
    }

    /** Counts one operation; what took longer than an hour counts as an hour. */
    public static void record(Histogram latencies, long nanos) {
        latencies.recordValue(Math.min(Math.max(0, nanos), LONGEST_NANOS));
    }

    /**
     * The same latencies, and those that would have been, had each caller gone on asking at the median pace while it
     * waited for an answer that took longer: HdrHistogram's correction of coordinated omission.
     */
    public static Histogram corrected(Histogram latencies) {
        return latencies.copyCorrectedForCoordinatedOmission(latencies.getValueAtPercentile(MEDIAN));
    }

    /** Operations a second. */
    public double perSecond() {
        return (double) operations * NANOS_PER_SECOND / Math.max(1, nanos);
    }
}
