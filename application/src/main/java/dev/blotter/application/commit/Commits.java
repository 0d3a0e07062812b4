package dev.blotter.application.commit;

import dev.blotter.application.book.Draft;
import dev.blotter.application.book.LaneMemory;
import dev.blotter.domain.store.WriteStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One commit after the other. Where what is decided on is remembered, the next one is decided while the one before is
 * being written; it is written after that, and decided again when that fails. So a commit never holds what was decided
 * on something that is not stored.
 */
final class Commits {

    private final Executor writer;
    private final Executor messenger;
    private final Answers answers;
    private final Commit commit;
    private @Nullable Writing writing;

    private record Writing(List<PendingCommand> commands, CompletableFuture<Void> done) {}

    /**
     * @param writer writes a commit while the next is decided
     * @param messenger gives the answers away
     */
    Commits(WriteStore store, CommitSize size, Executor writer, Executor messenger) {
        this.writer = writer;
        this.messenger = messenger;
        this.answers = new Answers(messenger);
        this.commit = new Commit(store, size, answers, new LaneMemory());
    }

    /**
     * Commits and answers the commands, and then what waits meanwhile, until nothing does.
     *
     * @param waiting those that wait; empty when there are none
     */
    void run(List<PendingCommand> first, Supplier<List<PendingCommand>> waiting) {
        List<PendingCommand> now = first;
        while (!now.isEmpty()) {
            List<PendingCommand> commands = now;
            now = List.of();
            try {
                now = step(commands, waiting);
            } catch (Throwable failure) { // a lane that dies would leave its callers waiting for ever
                commit.forget();
                commands.forEach(command -> answers.fail(command, failure));
            }
            answers.send();
        }
        finish();
        answers.send();
    }

    private List<PendingCommand> step(List<PendingCommand> commands, Supplier<List<PendingCommand>> waiting) {
        Optional<Draft> draft = commit.draft(commands, this::requireWritten);
        boolean isFirm = finish();
        if (draft.isEmpty() || !isFirm) {
            commit.run(commands);
            return waiting.get();
        }
        List<PendingCommand> next = waiting.get();
        start(next.isEmpty() ? Runnable::run : writer, commands, draft.get());
        return next;
    }

    private void start(Executor thread, List<PendingCommand> commands, Draft draft) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(
                () -> {
                    Answers own = new Answers(messenger);
                    commit.write(commands, draft, own);
                    own.send();
                },
                thread);
        writing = new Writing(commands, done);
    }

    /** Waits until the commit before is written; false when it was not, and had to be decided again. */
    private boolean finish() {
        Writing before = writing;
        writing = null;
        if (before == null) {
            return true;
        }
        try {
            before.done().join();
            return true;
        } catch (CompletionException e) {
            failed(before.commands(), e.getCause() == null ? e : e.getCause());
            return false;
        }
    }

    private void requireWritten() {
        if (!finish()) {
            throw new IllegalStateException("what is being decided on is not stored");
        }
    }

    private void failed(List<PendingCommand> commands, Throwable failure) {
        try {
            commit.recover(commands, failure);
        } catch (Throwable again) { // it has been caught once, and the second time it would end the lane
            commands.forEach(command -> answers.fail(command, again));
        }
        answers.send();
    }

    /** Answers that the commands were not committed. */
    void refuse(List<PendingCommand> commands, RuntimeException why) {
        commands.forEach(command -> answers.fail(command, why));
        answers.send();
    }
}
