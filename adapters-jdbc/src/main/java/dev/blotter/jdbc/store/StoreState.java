package dev.blotter.jdbc.store;

import dev.blotter.jdbc.pool.PoolStatus;
import dev.blotter.jdbc.resilience.ResilienceFigures;
import java.util.ArrayList;
import java.util.List;

/**
 * How a store is doing, as it knows without asking its database.
 *
 * @param server the server that writes go to, or the file
 * @param pool the connections that reads, and on PostgreSQL writes, go through
 * @param calls what has become of calls
 * @param replicas the replicas, none for a store that has none
 */
public record StoreState(String server, PoolStatus pool, ResilienceFigures calls, List<ReplicaStatus> replicas) {

    private static final int POOR_SCORE = 50;

    /** What is not as it should be, each in a sentence; empty when all is well. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (calls.away()) {
            reasons.add("The database at " + server + " does not answer; writes are refused until it does.");
        }
        calls.refusal().ifPresent(why -> reasons.add("The newest write was not stored: " + why + "."));
        for (ReplicaStatus replica : replicas) {
            if (!replica.isUp()) {
                reasons.add("The replica " + replica.location() + " is not read from: " + replica.trouble() + ".");
            }
        }
        if (pool.score() < POOR_SCORE) {
            pool.reasons().forEach(reason -> reasons.add("The pool is not well: " + reason.sentence() + "."));
        }
        return reasons;
    }
}
