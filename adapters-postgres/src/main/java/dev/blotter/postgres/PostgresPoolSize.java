package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.time.Duration;

/**
 * How many connections a store keeps.
 *
 * @param idle connections that are kept open when nobody needs them
 * @param most connections that may be open; one for each writing lane and one for each reader at the same time
 * @param waiting how long a caller waits for one
 * @param lifetime after which a connection is replaced
 */
public record PostgresPoolSize(int idle, int most, Duration waiting, Duration lifetime) {

    private static final int LARGEST = 1_000;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);

    /** 5 connections that stay open and 10 more under load; 30 s of waiting; replaced every hour. */
    public static final PostgresPoolSize DEFAULT =
            new PostgresPoolSize(5, 15, Duration.ofSeconds(30), Duration.ofHours(1));

    public PostgresPoolSize {
        if (most < 1 || most > LARGEST) {
            throw new InvalidFieldException("poolSize", "must be from 1 to " + LARGEST);
        }
        if (idle < 0 || idle > most) {
            throw new InvalidFieldException("idle", "must be from 0 to the size of the pool");
        }
        if (waiting.compareTo(SHORTEST_WAIT) < 0) {
            throw new InvalidFieldException("poolTimeout", "must be at least " + SHORTEST_WAIT);
        }
        if (lifetime.compareTo(SHORTEST_LIFE) < 0) {
            throw new InvalidFieldException("poolRecycle", "must be at least " + SHORTEST_LIFE);
        }
    }

    /** As many connections at most, as many of them kept as before. */
    public PostgresPoolSize withMost(int connections) {
        return new PostgresPoolSize(Math.min(idle, connections), connections, waiting, lifetime);
    }
}
