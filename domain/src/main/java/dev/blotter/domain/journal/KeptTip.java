package dev.blotter.domain.journal;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;

/**
 * The tip of a portfolio's journal as it is kept outside the database.
 *
 * @param recordedTime when the tip's entry was recorded, by Blotter's clock
 */
public record KeptTip(PortfolioId portfolio, JournalTip tip, Timestamp recordedTime) {

    /** The tip of the portfolio whose newest entry this is. */
    public static KeptTip of(JournalEntry entry) {
        return new KeptTip(entry.said().portfolio(), entry.tip(), entry.said().recordedTime());
    }

    /** The place of the tip's entry. */
    public JournalKey key() {
        return new JournalKey(portfolio, tip.sequence());
    }

    /** Whether it stands further on in the journal than the other one. */
    public boolean isAheadOf(KeptTip other) {
        return tip.sequence() > other.tip.sequence();
    }
}
