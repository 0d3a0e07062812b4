package dev.blotter.jdbc.journal;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.Map;

/** Journal entries in {@code journal}. */
public record JdbcJournalLog(TableWriter tables) implements JournalLog {

    @Override
    public Map<CommandKey, JournalEntry> load(Collection<CommandKey> commands) {
        return tables.loadMap(
                JournalTable.BY_COMMAND,
                commands,
                entry -> new CommandKey(entry.said().portfolio(), entry.said().command()));
    }

    @Override
    public void append(Collection<JournalEntry> entries) {
        tables.append(JournalTable.JOURNAL, entries);
    }
}
