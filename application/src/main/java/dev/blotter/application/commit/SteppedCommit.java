package dev.blotter.application.commit;

import dev.blotter.application.book.Asked;
import dev.blotter.application.command.Command;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.time.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * The shared commit without a thread of its own: commands wait until somebody steps, who commits them on his own
 * thread. With it a simulation decides what happens in which order.
 */
public final class SteppedCommit {

    private final Lane lane;
    private final InstantSource clock;
    private final long patience;

    /**
     * One lane on a store.
     *
     * @param messenger gives the answers away, which may be at any time after their commit
     */
    public SteppedCommit(WriteStore store, CommitSettings settings, InstantSource clock, Executor messenger) {
        this.lane = new Lane(store, settings, Runnable::run, messenger);
        this.clock = clock;
        this.patience = settings.patience().toNanos();
    }

    /** Hands in the command; refused as BUSY when too many wait already. */
    public Call submit(Command command) {
        PendingCommand pending = new PendingCommand(Asked.of(command, Timestamp.of(clock.instant())), patience);
        try {
            if (!lane.offer(List.of(pending), 0) && pending.take()) {
                pending.answer().complete(GroupCommit.busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException.Unavailable("The caller was interrupted; the command is not stored.", e);
        }
        return new Call(pending);
    }

    /** How many commands wait for a commit. */
    public int waiting() {
        return lane.waiting();
    }

    /** Commits all that wait, together. */
    public void step() {
        try {
            lane.commitOnce(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A command that was handed in, as its caller sees it. */
    public static final class Call {

        private final PendingCommand pending;

        private Call(PendingCommand pending) {
            this.pending = pending;
        }

        /** What became of the command; not complete until it is answered. */
        public CompletionStage<Outcome> answer() {
            return pending.answer();
        }

        /**
         * The caller will not wait any longer.
         *
         * @return that the command is refused, when no commit has taken it yet
         * @throws StoreException.OutcomeUnknown when a commit has taken it
         */
        public Outcome giveUp() {
            return pending.giveUp(null);
        }
    }
}
