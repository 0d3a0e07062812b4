package dev.blotter.contract.memory;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.Map;

/** Journal entries, each of a portfolio; both their sequences and their commands are unique. */
record InMemoryJournalLog(
        InMemoryChanges<EntryKey, JournalEntry> rows,
        InMemoryChanges<CommandKey, JournalEntry> commands,
        InMemoryChanges<PortfolioId, Portfolio> portfolios)
        implements JournalLog {

    static CommandKey command(JournalEntry entry) {
        return new CommandKey(entry.said().portfolio(), entry.said().command());
    }

    @Override
    public Map<CommandKey, JournalEntry> load(Collection<CommandKey> wanted) {
        return commands.load(wanted);
    }

    @Override
    public void append(Collection<JournalEntry> entries) {
        entries.forEach(entry -> portfolios.require(entry.said().portfolio()));
        rows.append(entries);
        commands.append(entries);
    }
}
