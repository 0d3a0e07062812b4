package dev.blotter.domain.journal;

import java.util.Collection;
import java.util.Map;

/** The journal within a write transaction; append only. */
public interface JournalLog {

    /** The entries of the commands that were applied before, among those asked for, in one statement. */
    Map<CommandKey, JournalEntry> load(Collection<CommandKey> commands);

    /** Adds them all in one statement. */
    void append(Collection<JournalEntry> entries);
}
