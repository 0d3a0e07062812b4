package dev.blotter.imports.replay;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** The way to the shared commit, with patience for a busy one. */
final class CommitLine {

    private static final long SHORTEST_WAIT_MILLIS = 1;
    private static final long LONGEST_WAIT_MILLIS = 64;

    private final Function<Command, CompletionStage<Outcome>> commit;

    CommitLine(Function<Command, CompletionStage<Outcome>> commit) {
        this.commit = commit;
    }

    CompletableFuture<Outcome> submit(Command command) {
        return commit.apply(command).toCompletableFuture();
    }

    /** Submits the command until it is not too busy for it, and waits for the answer. */
    Outcome execute(Command command) throws InterruptedException {
        long waitMillis = SHORTEST_WAIT_MILLIS;
        Outcome outcome = await(submit(command));
        while (isBusy(outcome)) {
            Thread.sleep(waitMillis);
            waitMillis = Math.min(2 * waitMillis, LONGEST_WAIT_MILLIS);
            outcome = await(submit(command));
        }
        return outcome;
    }

    static boolean isBusy(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.reason() == RefusalReason.BUSY;
    }

    static Outcome await(CompletableFuture<Outcome> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("A command failed in an unforeseen way.", e.getCause());
        }
    }
}
