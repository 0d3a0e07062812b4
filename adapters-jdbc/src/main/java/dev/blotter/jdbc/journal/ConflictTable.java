package dev.blotter.jdbc.journal;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Table;

/** The table {@code conflicts}; append only, with the columns of the journal. A command's identifier may come again. */
public final class ConflictTable {

    public static final Table<JournalEntry> CONFLICTS = JournalTable.entries("conflicts");

    public static final Lookup<JournalEntry, CommandKey> BY_COMMAND = JournalTable.byCommand(CONFLICTS);

    private ConflictTable() {}
}
