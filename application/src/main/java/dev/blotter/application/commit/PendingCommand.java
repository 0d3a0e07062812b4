package dev.blotter.application.commit;

import dev.blotter.application.book.Asked;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A command on its way, and where its sender waits for the answer. */
final class PendingCommand {

    private final Asked asked;
    private final long deadline;
    private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    /** @param patience how long its sender waits, in nanoseconds */
    PendingCommand(Asked asked, long patience) {
        this.asked = asked;
        this.deadline = System.nanoTime() + patience;
    }

    /** How much longer its sender waits, in nanoseconds; negative when it has gone. */
    long patience() {
        return deadline - System.nanoTime();
    }

    Asked asked() {
        return asked;
    }

    CompletableFuture<Outcome> answer() {
        return answer;
    }

    /**
     * Claims the command, either for a commit or for its sender who will not wait any longer; only the first one gets
     * it.
     */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /**
     * Its sender will not wait any longer.
     *
     * @throws OutcomeUnknown when a commit has taken the command
     */
    Outcome giveUp(@Nullable Throwable why) {
        if (take()) {
            return GroupCommit.busy();
        }
        String sentence = "The commit took longer than the caller would wait.";
        throw why == null ? new OutcomeUnknown(sentence) : new OutcomeUnknown(sentence, why);
    }
}
