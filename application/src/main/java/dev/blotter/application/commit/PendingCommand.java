package dev.blotter.application.commit;

import dev.blotter.application.book.Asked;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A command on its way, and where its sender waits for the answer. */
final class PendingCommand {

    private final Asked asked;
    private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    PendingCommand(Asked asked) {
        this.asked = asked;
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
}
