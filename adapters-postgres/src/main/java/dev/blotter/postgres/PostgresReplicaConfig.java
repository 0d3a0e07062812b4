package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;

/**
 * A standby that answers reads.
 *
 * @param weight how many reads it gets for each one that a replica of weight 1 gets
 */
public record PostgresReplicaConfig(PostgresUrl url, int weight) {

    private static final int HEAVIEST = 1_000;

    public PostgresReplicaConfig {
        if (weight < 1 || weight > HEAVIEST) {
            throw new InvalidFieldException("weight", "must be from 1 to " + HEAVIEST);
        }
        if (url.hosts().indexOf(',') >= 0) {
            throw new InvalidFieldException(
                    "replica", "has several hosts; each replica has a URL of its own, so that it can have a weight");
        }
    }

    /** A standby at a URL, with the weight 1. */
    public static PostgresReplicaConfig of(String url) {
        return new PostgresReplicaConfig(PostgresUrl.parse(url), 1);
    }
}
