package dev.blotter.application.tip;

import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.util.Optional;

/**
 * Entries of a portfolio's journal that are known to have been committed and that the database does not have.
 *
 * @param kept the newest entry that is known of
 * @param stored where the database's journal ends
 * @param lastTime when the newest entry that the database has was recorded; empty where it has none
 */
public record Loss(KeptTip kept, JournalTip stored, Optional<Timestamp> lastTime) {

    public PortfolioId portfolio() {
        return kept.portfolio();
    }

    /**
     * How many entries are missing at the least, from the end of the journal on; zero when it is as long as it should
     * be and another entry stands where the known one stood.
     */
    public long missing() {
        return Math.max(0, kept.tip().sequence() - stored.sequence());
    }

    /** What is missing, since when, in one sentence. */
    public String sentence() {
        String portfolio = "portfolio/" + portfolio();
        long known = kept.tip().sequence();
        if (missing() == 0) {
            return portfolio + ": journal entry " + known + ", recorded at " + kept.recordedTime()
                    + ", is gone or is not the one that was committed, though the journal has " + stored.sequence();
        }
        String since = lastTime.map(time -> "after entry " + stored.sequence() + " of " + time)
                .orElse(stored.sequence() == 0 ? "all of them" : "after entry " + stored.sequence());
        return portfolio + ": " + missing() + (missing() == 1 ? " journal entry is" : " journal entries are")
                + " missing, " + since + "; the newest was entry " + known + ", recorded at " + kept.recordedTime();
    }
}
