package dev.blotter.jdbc.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a connection pool is doing.
 *
 * @param size how many connections it keeps when nobody needs them
 * @param most how many it may have at present
 * @param checkedIn how many wait to be taken
 * @param checkedOut how many are in use
 * @param overflow how many there are beyond the size
 * @param total how many there are
 * @param waiting how many callers wait for one
 * @param peak how many were in use at the same time, at the most, since the pool began
 * @param timeouts how many callers have waited in vain
 * @param waitP95 what 95 of 100 of the recent callers waited at the most
 * @param holdP95 how long 95 of 100 of the recent callers kept a connection at the most
 */
public record PoolStatus(
        String name,
        int size,
        int most,
        int checkedIn,
        int checkedOut,
        int overflow,
        int total,
        int waiting,
        int peak,
        long timeouts,
        Duration waitP95,
        Duration holdP95) {

    private static final int FULL_SCORE = 100;
    private static final Duration LONG_WAIT = Duration.ofMillis(100);

    /** How well the pool is, from 0 to 100: 100 less what each reason takes away. */
    public int score() {
        int lost = reasons().stream().mapToInt(Reason::points).sum();
        return Math.max(0, FULL_SCORE - lost);
    }

    /** Why the score is not 100. */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        if (total == 0 && waiting > 0) {
            reasons.add(new Reason(80, "no connection could be made"));
        }
        if (waiting > 0) {
            reasons.add(new Reason(20, waiting + " callers wait for a connection"));
        }
        if (checkedOut >= most && most > 0) {
            reasons.add(new Reason(20, "all " + most + " connections are in use"));
        }
        if (waitP95.compareTo(LONG_WAIT) > 0) {
            reasons.add(new Reason(20, "callers wait up to " + waitP95.toMillis() + " ms for a connection"));
        }
        return reasons;
    }

    /**
     * What is not well.
     *
     * @param points how much it takes away from a score of 100
     * @param sentence what it is
     */
    public record Reason(int points, String sentence) {}

    @Override
    public String toString() {
        return "%d of %d in use, %d idle, %d waiting".formatted(checkedOut, total, checkedIn, waiting);
    }
}
