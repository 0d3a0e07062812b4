package dev.blotter.application.commit;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.domain.store.ReadToken;

/** What became of a command, where the store did not fail. */
public sealed interface Outcome {

    /**
     * The command took effect, durably.
     *
     * @param sequence its entry in the portfolio's journal
     * @param readToken what a reader presents to see it
     */
    record Applied(long sequence, ReadToken readToken) implements Outcome {}

    /**
     * The same was applied before, durably; nothing was written.
     *
     * @param sequence the journal entry of the one that was applied
     */
    record Duplicate(long sequence, ReadToken readToken) implements Outcome {}

    /**
     * Something else stands under the same id already. It was left as it is; what came now is kept among the conflicts.
     *
     * @param sequence the journal entry of what stands
     * @param message what differs, in one sentence
     */
    record Conflict(long sequence, String message) implements Outcome {}

    /**
     * The command is not stored and has no effect. It may be sent again with the same id.
     *
     * @param message why, in one sentence
     */
    record Refused(RefusalReason reason, String message) implements Outcome {}
}
