package dev.blotter.application.verify;

import dev.blotter.domain.portfolio.PortfolioId;

/**
 * A difference between the journal and what is stored.
 *
 * @param table where it was found
 * @param key the row: what tells it apart within its portfolio
 * @param detail for a changed row, what differs, as stored and as it should be
 */
public record Finding(PortfolioId portfolio, Kind kind, String table, String key, String detail) {

    /** What happened to the row. */
    public enum Kind {
        CHANGED,
        LOST,
        ADDED,
        /** The row holds something that cannot be. */
        UNREADABLE
    }

    @Override
    public String toString() {
        String what = table + " " + key + ": " + kind.name().toLowerCase(java.util.Locale.ROOT);
        return detail.isEmpty() ? what : what + ", " + detail;
    }
}
