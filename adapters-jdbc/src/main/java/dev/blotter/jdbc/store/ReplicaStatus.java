package dev.blotter.jdbc.store;

import dev.blotter.jdbc.pool.PoolStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * How a replica is.
 *
 * @param location where it is, without user and password
 * @param weight how many reads it gets for each one that a replica of weight 1 gets
 * @param trouble why it is not read from; empty when it is
 * @param lag the age of the oldest commit that it may lack, where that is known
 * @param reads how many reads it has answered
 * @param pool the connections to it
 */
public record ReplicaStatus(
        String location, int weight, String trouble, Optional<Duration> lag, long reads, PoolStatus pool) {

    /** Whether it is read from. */
    public boolean isUp() {
        return trouble.isEmpty();
    }
}
