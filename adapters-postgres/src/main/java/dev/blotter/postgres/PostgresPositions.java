package dev.blotter.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;

/** Where the primary's log was, and when: what the lag of a standby is measured by, without any server's clock. */
final class PostgresPositions {

    /** At five looks a second, of more than ten minutes. */
    private static final int REMEMBERED = 4_096;

    /** A lag that nobody accepts. */
    static final Duration UNKNOWN = Duration.ofSeconds(Long.MAX_VALUE);

    private final ArrayDeque<Seen> seen = new ArrayDeque<>();
    private boolean away = true;

    private record Seen(PostgresLsn position, long until) {}

    /** The primary's log was at the position at that time. */
    synchronized void saw(PostgresLsn position, long nanos) {
        away = false;
        while (!seen.isEmpty() && seen.peekLast().position().isAtLeast(position)) {
            // The same as before; or, after a failover, one that never was on the new primary.
            seen.removeLast();
        }
        seen.addLast(new Seen(position, nanos));
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
    }

    /** The primary does not answer. */
    synchronized void lost() {
        away = true;
    }

    /** The age of the oldest commit that a standby may lack which has replayed so much. */
    synchronized Duration lag(PostgresLsn replayed, long now) {
        if (seen.isEmpty()) {
            return UNKNOWN;
        }
        long last = seen.peekLast().until();
        for (Iterator<Seen> newestFirst = seen.descendingIterator(); newestFirst.hasNext(); ) {
            Seen each = newestFirst.next();
            if (replayed.isAtLeast(each.position())) {
                return Duration.ofNanos((away ? last : now) - each.until());
            }
        }
        return UNKNOWN;
    }
}
