package dev.blotter.jdbc.pool;

import java.time.Duration;

/**
 * Between what a pool's size moves.
 *
 * @param least its size when nobody has to wait
 * @param most its size when many wait
 * @param writers how many of its connections are set apart for writers
 * @param waiting how long a reader waits for a connection
 * @param calm how long nobody had to wait before it shrinks
 */
public record PoolLimits(int least, int most, int writers, Duration waiting, Duration calm) {

    public PoolLimits {
        if (least < 1 || most < least || writers < 0) {
            throw new IllegalArgumentException(
                    "a pool's size is from 1 to its most, not from " + least + " to " + most);
        }
    }

    /** How many may read at the same time when the pool is of this size: at least one. */
    public int readers(int size) {
        return Math.max(1, size - writers);
    }

    /** Whether there is one for each writer and each reader, so that nobody waits in the pool itself. */
    public boolean enough() {
        return readers(least) + writers <= least;
    }
}
