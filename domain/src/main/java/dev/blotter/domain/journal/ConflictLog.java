package dev.blotter.domain.journal;

import java.util.Collection;
import java.util.List;

/**
 * What was sent under an id that stood for something else already; append only.
 *
 * <p>The first is in the journal, the other one is kept here, in a chain of its own. Its subject is {@code journal/N},
 * the sequence that it conflicts with.
 */
public interface ConflictLog {

    /** All that was kept under the ids of the commands, in one statement. */
    List<JournalEntry> load(Collection<CommandKey> commands);

    /** Adds them all in one statement. */
    void append(Collection<JournalEntry> conflicts);
}
