package dev.blotter.domain.journal;

import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.List;

/** Reads the journal and the conflicts. */
public interface JournalFinder {

    /** The portfolio's next entries after a sequence, at most {@code limit}. */
    List<JournalEntry> page(PortfolioId portfolio, long afterSequence, int limit);

    /** The portfolio's next conflicts after a sequence of their chain, at most {@code limit}. */
    List<JournalEntry> conflicts(PortfolioId portfolio, long afterSequence, int limit);

    /** The entries at those of the places where there is one, in no particular order, in one statement. */
    List<JournalEntry> at(Collection<JournalKey> places);
}
