package dev.blotter.jdbc.journal;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.ConflictLog;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Conflicts in {@code conflicts}. */
public record JdbcConflictLog(TableWriter tables) implements ConflictLog {

    @Override
    public List<JournalEntry> load(Collection<CommandKey> commands) {
        return tables.load(ConflictTable.BY_COMMAND, Set.copyOf(commands));
    }

    @Override
    public void append(Collection<JournalEntry> conflicts) {
        tables.append(ConflictTable.CONFLICTS, conflicts);
    }
}
