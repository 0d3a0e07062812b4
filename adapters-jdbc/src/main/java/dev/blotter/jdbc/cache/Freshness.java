package dev.blotter.jdbc.cache;

import java.time.Duration;

/**
 * How new an answer has to be, and how new the store's are.
 *
 * @param maxAgeNanos at most so much may be missing from the answer; with 0 no entry is new enough
 * @param lagNanos how far behind what the store answers may itself be
 */
record Freshness(long maxAgeNanos, long lagNanos) {

    /** The newest, from the store. */
    static final Freshness NEWEST = new Freshness(0, 0);

    /** Longer than any process runs, and short enough to be added up in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(30_000);

    static Freshness of(Duration maxAge, Duration lag) {
        return new Freshness(nanos(maxAge), nanos(lag));
    }

    boolean allowsEntries() {
        return maxAgeNanos > 0;
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
    }
}
