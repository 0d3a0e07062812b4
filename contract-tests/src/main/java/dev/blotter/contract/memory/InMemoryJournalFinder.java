package dev.blotter.contract.memory;

import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalFinder;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the journal and the conflicts. */
record InMemoryJournalFinder(Committed committed) implements JournalFinder {

    @Override
    public List<JournalEntry> page(PortfolioId portfolio, long afterSequence, int limit) {
        return committed.read(tables -> page(tables.journal(), portfolio, afterSequence, limit));
    }

    @Override
    public List<JournalEntry> conflicts(PortfolioId portfolio, long afterSequence, int limit) {
        return committed.read(tables -> page(tables.conflicts(), portfolio, afterSequence, limit));
    }

    @Override
    public List<JournalEntry> at(Collection<JournalKey> places) {
        return committed.read(tables -> places.stream()
                .distinct()
                .map(place -> tables.journal().find(new EntryKey(place.portfolio(), place.sequence())))
                .flatMap(Optional::stream)
                .toList());
    }

    private static List<JournalEntry> page(
            InMemoryTable<EntryKey, JournalEntry> table, PortfolioId portfolio, long afterSequence, int limit) {
        return Ordered.entries(table, portfolio)
                .filter(entry -> entry.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }
}
