package dev.blotter.domain.time;

import java.util.Comparator;

/**
 * The place of a report in canonical order: event time, then the venue's sequence, then the report's own identifier.
 *
 * <p>Books are folded in this order, so that they do not depend on the order in which reports arrive.
 *
 * @param eventTime when it happened, by the clock of whoever says so
 * @param venueSequence the venue's sequence number, 0 where the venue gives none
 * @param tieBreak an identifier that tells apart what the first two do not
 */
public record EventKey(Timestamp eventTime, long venueSequence, String tieBreak) implements Comparable<EventKey> {

    private static final Comparator<EventKey> ORDER = Comparator.comparing(EventKey::eventTime)
            .thenComparingLong(EventKey::venueSequence)
            .thenComparing(EventKey::tieBreak);

    @Override
    public int compareTo(EventKey other) {
        return ORDER.compare(this, other);
    }

    public boolean isAfter(EventKey other) {
        return compareTo(other) > 0;
    }

    /** The earlier of the two. */
    public static EventKey min(EventKey a, EventKey b) {
        return a.isAfter(b) ? b : a;
    }

    /** The later of the two. */
    public static EventKey max(EventKey a, EventKey b) {
        return a.isAfter(b) ? a : b;
    }
}
