package dev.blotter.contract.memory;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.ConflictLog;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Conflicts, each of a portfolio; several may be of one command. */
record InMemoryConflictLog(
        InMemoryChanges<EntryKey, JournalEntry> rows, InMemoryChanges<PortfolioId, Portfolio> portfolios)
        implements ConflictLog {

    @Override
    public List<JournalEntry> load(Collection<CommandKey> commands) {
        Set<CommandKey> wanted = Set.copyOf(commands);
        return rows.select(entry -> wanted.contains(InMemoryJournalLog.command(entry)));
    }

    @Override
    public void append(Collection<JournalEntry> conflicts) {
        conflicts.forEach(entry -> portfolios.require(entry.said().portfolio()));
        rows.append(conflicts);
    }
}
