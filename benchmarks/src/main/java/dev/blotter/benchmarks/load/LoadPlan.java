package dev.blotter.benchmarks.load;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How arrivals come.
 *
 * @param length of each step
 * @param callers how many wait for an answer at a time, at most
 * @param even whether arrivals are evenly apart; else at random, as from many that know nothing of each other
 * @param seed of what is random
 */
public record LoadPlan(Mix mix, Duration length, int callers, boolean even, long seed) {

    /** Threads of the system, which cost. */
    private static final int MOST_CALLERS = 4_096;

    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(3_600);
    private static final BigDecimal LEAST_SECONDS = new BigDecimal("0.05");
    private static final int NANO_DIGITS = 9;
    private static final int MOST_ARRIVALS = 20_000_000;

    /**
     * The plan that a user asked for.
     *
     * @throws IllegalArgumentException with one sentence that names what cannot be
     */
    public static LoadPlan of(Mix mix, BigDecimal seconds, int callers, String arrivals, long seed) {
        if (seconds.compareTo(LEAST_SECONDS) < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
            throw new IllegalArgumentException(
                    "--seconds is " + seconds.toPlainString() + "; it takes " + LEAST_SECONDS + " to " + MOST_SECONDS);
        }
        if (callers < 1 || callers > MOST_CALLERS) {
            throw new IllegalArgumentException("--callers is " + callers + "; it takes 1 to " + MOST_CALLERS);
        }
        if (!arrivals.equals("random") && !arrivals.equals("even")) {
            throw new IllegalArgumentException("--arrivals is '" + arrivals + "'; it takes random or even");
        }
        Duration length = Duration.ofNanos(seconds.movePointRight(NANO_DIGITS).longValue());
        return new LoadPlan(mix, length, callers, arrivals.equals("even"), seed);
    }

    /**
     * How many arrivals a step has, at least one.
     *
     * @throws IllegalArgumentException when they are too many to be kept in memory
     */
    int arrivals(int rate) {
        long arrivals = Math.max(1, Math.round(rate * (length.toNanos() / Arrivals.NANOS_PER_SECOND)));
        if (arrivals > MOST_ARRIVALS) {
            throw new IllegalArgumentException(rate + " a second for " + length.toMillis() + " ms are " + arrivals
                    + " arrivals; a step takes at most " + MOST_ARRIVALS);
        }
        return (int) arrivals;
    }
}
