package dev.blotter.operations.health;

import java.time.Duration;
import java.util.Optional;

/**
 * A server that only answers reads.
 *
 * @param weight how many reads it gets for each one that a replica of weight 1 gets
 * @param trouble why it is not read from; empty when it is
 * @param lag the age of the oldest commit that it may lack; empty when that is not known
 * @param reads how many reads it has answered
 */
public record ReplicaFigures(Host host, int weight, Optional<String> trouble, Optional<Duration> lag, long reads) {

    /** Whether it is read from. */
    public boolean isUp() {
        return trouble.isEmpty();
    }
}
