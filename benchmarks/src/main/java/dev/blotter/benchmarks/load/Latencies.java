package dev.blotter.benchmarks.load;

import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** Latencies from a microsecond to an hour, to one percent, in nanoseconds. */
final class Latencies {

    private static final long SHORTEST = 1_000;
    private static final long LONGEST = 3_600_000_000_000L;
    private static final int DIGITS = 2;

    private Latencies() {}

    /** For several threads that write. */
    static AtomicHistogram shared() {
        return new AtomicHistogram(SHORTEST, LONGEST, DIGITS);
    }

    static Histogram none() {
        return new Histogram(SHORTEST, LONGEST, DIGITS);
    }

    /** What took longer than an hour counts as an hour. */
    static void record(AbstractHistogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
    }
}
