package dev.blotter.jdbc.cache;

import dev.blotter.domain.field.InvalidFieldException;
import java.time.Duration;

/**
 * How much is kept of one kind, and for how long.
 *
 * @param entries at most so many; the one that was least used makes room
 * @param lifetime an entry answers no longer than this after it was read, however great a lag a reader allows
 */
public record CacheLimit(int entries, Duration lifetime) {

    private static final int MOST_ENTRIES = 10_000_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    public CacheLimit {
        if (entries < 1 || entries > MOST_ENTRIES) {
            throw new InvalidFieldException("entries", "is " + entries + "; it is from 1 to " + MOST_ENTRIES);
        }
        if (lifetime.compareTo(Duration.ofMillis(1)) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new InvalidFieldException("lifetime", "is " + lifetime + "; it is from 1 ms to 1 day");
        }
    }
}
