package dev.blotter.application.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Collects the answers of a commit and gives them away from the lane's own thread, so that waking callers does not hold
 * up the next commit.
 */
final class Answers {

    private final Executor messenger;
    private List<Runnable> collected = new ArrayList<>();

    Answers(Executor messenger) {
        this.messenger = messenger;
    }

    void give(PendingCommand command, Outcome outcome) {
        collected.add(() -> command.answer().complete(outcome));
    }

    void fail(PendingCommand command, Throwable failure) {
        collected.add(() -> command.answer().completeExceptionally(failure));
    }

    /** Sends off what was collected. */
    void send() {
        List<Runnable> answers = collected;
        collected = new ArrayList<>();
        if (!answers.isEmpty()) {
            messenger.execute(() -> answers.forEach(Runnable::run));
        }
    }
}
