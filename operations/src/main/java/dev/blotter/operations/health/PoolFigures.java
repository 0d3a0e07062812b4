package dev.blotter.operations.health;

import java.time.Duration;
import java.util.List;

/**
 * The connections that are kept open, and what they do now.
 *
 * @param size how many are kept when nobody needs them
 * @param most how many may be open
 * @param total how many are open
 * @param checkedOut how many of them are in use
 * @param waiting how many callers wait for one
 * @param peak how many were in use at the same time, at the most, since the program began
 * @param score how well the pool is, from 0 to 100
 * @param reasons why the score is not 100
 * @param patience how long a caller waits for one
 * @param recycle after which one is replaced; zero for never
 */
public record PoolFigures(
        int size,
        int most,
        int total,
        int checkedOut,
        int waiting,
        int peak,
        int score,
        List<String> reasons,
        Duration patience,
        Duration recycle) {

    public PoolFigures {
        reasons = List.copyOf(reasons);
    }

    /** How many are open and not in use. */
    public int checkedIn() {
        return Math.max(0, total - checkedOut);
    }

    /** How many may be open beyond those that are kept. */
    public int mostOverflow() {
        return most - size;
    }

    /** How many are open beyond those that are kept. */
    public int overflow() {
        return Math.max(0, total - size);
    }
}
