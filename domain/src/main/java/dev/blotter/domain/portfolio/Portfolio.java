package dev.blotter.domain.portfolio;

import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.time.Timestamp;

/**
 * A portfolio and the heads of its two chains.
 *
 * @param base the currency its owner thinks in; cash may be of any currency
 * @param journal the newest entry of the journal
 * @param conflicts the newest entry of the conflicts kept for it
 */
public record Portfolio(
        PortfolioId id, String name, Currency base, Timestamp openedTime, JournalTip journal, JournalTip conflicts) {

    public Portfolio withJournal(JournalTip tip) {
        return new Portfolio(id, name, base, openedTime, tip, conflicts);
    }

    public Portfolio withConflicts(JournalTip tip) {
        return new Portfolio(id, name, base, openedTime, journal, tip);
    }
}
