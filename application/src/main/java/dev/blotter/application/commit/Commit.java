package dev.blotter.application.commit;

import dev.blotter.application.book.Asked;
import dev.blotter.application.book.Book;
import dev.blotter.application.book.Draft;
import dev.blotter.application.book.LaneMemory;
import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.book.Verdict;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One commit for many commands. A command that the store or the arithmetic refuses is found by halving, and fails
 * alone; those before and behind it are committed, in order.
 */
final class Commit {

    private final WriteStore store;
    private final CommitSize size;
    private final Answers answers;
    private final LaneMemory memory;
    private final Book book;

    Commit(WriteStore store, CommitSize size, Answers answers, LaneMemory memory) {
        this.store = store;
        this.size = size;
        this.answers = answers;
        this.memory = memory;
        this.book = new Book(memory);
    }

    /** Decides on the commands, writes what they change, and answers them. */
    void run(List<PendingCommand> commands) {
        try {
            attempt(commands);
        } catch (StoreException failure) {
            commands.forEach(command -> answers.fail(command, failure));
        } catch (RuntimeException failure) {
            if (commands.size() == 1) {
                alone(commands.getFirst(), failure);
            } else {
                run(commands.subList(0, commands.size() / 2));
                run(commands.subList(commands.size() / 2, commands.size()));
            }
        }
    }

    /** Decides from memory where there is one; when that fails, whyever, everything is read from the store. */
    private void attempt(List<PendingCommand> commands) {
        if (memory.isTrusted()) {
            try {
                decide(commands);
                return;
            } catch (StoreException failure) {
                throw failure;
            } catch (RuntimeException stale) {
                memory.doubt();
            }
        }
        decide(commands);
    }

    private void decide(List<PendingCommand> commands) {
        List<Asked> asked = commands.stream().map(PendingCommand::asked).toList();
        List<Draft> drafts = new ArrayList<>();
        ReadToken token = written(commands, transaction -> {
            Draft draft = book.fromStore(asked, transaction);
            draft.write(transaction);
            drafts.add(draft);
        });
        memory.keep();
        answer(commands, drafts.getLast(), token, answers);
    }

    /** Decides on the commands from memory alone; empty when that is not possible, for whatever reason. */
    @SuppressWarnings("CatchingUnchecked") // whatever it was, it comes again when the store is asked
    Optional<Draft> draft(List<PendingCommand> commands, Runnable written) {
        try {
            List<Asked> asked = commands.stream().map(PendingCommand::asked).toList();
            Optional<Draft> draft = book.fromMemory(asked, store, written);
            draft.ifPresent(_ -> memory.keep());
            return draft;
        } catch (RuntimeException e) {
            memory.forget();
            return Optional.empty();
        }
    }

    /** Writes what was decided on from memory, and answers the commands; on whatever thread. */
    void write(List<PendingCommand> commands, Draft draft, Answers answers) {
        ReadToken token = written(commands, draft::write);
        answer(commands, draft, token, answers);
    }

    private ReadToken written(List<PendingCommand> commands, Consumer<WriteTransaction> work) {
        long begun = System.nanoTime();
        try {
            return store.write(patience(commands), work);
        } finally {
            size.took(commands.size(), System.nanoTime() - begun);
        }
    }

    /** What is remembered may be half of something; the store is asked again. */
    void forget() {
        memory.forget();
    }

    /** The draft of the commands could not be written. */
    void recover(List<PendingCommand> commands, Throwable failure) {
        if (failure instanceof StoreException || !(failure instanceof RuntimeException)) {
            memory.forget();
            commands.forEach(command -> answers.fail(command, failure));
        } else {
            memory.doubt();
            run(commands);
        }
    }

    private static void answer(List<PendingCommand> commands, Draft draft, ReadToken token, Answers answers) {
        List<Verdict> verdicts = draft.verdicts();
        for (int i = 0; i < verdicts.size(); i++) {
            answers.give(commands.get(i), outcome(verdicts.get(i), token));
        }
    }

    /** There is a sense in trying again as long as somebody waits. */
    private static Duration patience(List<PendingCommand> commands) {
        long longest =
                commands.stream().mapToLong(PendingCommand::patience).max().orElse(0);
        return Duration.ofNanos(Math.max(0, longest));
    }

    private void alone(PendingCommand command, RuntimeException failure) {
        RuntimeException last = failure;
        if (failure instanceof RowRefusedException) {
            // Another process may have written the same row first; what it wrote is seen the second time.
            try {
                attempt(List.of(command));
                return;
            } catch (StoreException again) {
                answers.fail(command, again);
                return;
            } catch (RuntimeException again) {
                last = again;
            }
        }
        String message = String.valueOf(last.getMessage());
        switch (last) {
            case RowRefusedException _ -> answers.give(command, new Outcome.Refused(RefusalReason.INVALID, message));
            case InvalidFieldException _ ->
                answers.give(command, new Outcome.Refused(RefusalReason.OUT_OF_RANGE, message));
            default -> answers.fail(command, last);
        }
    }

    private static Outcome outcome(Verdict verdict, ReadToken token) {
        return switch (verdict) {
            case Verdict.Applied applied -> new Outcome.Applied(applied.sequence(), token);
            case Verdict.Duplicate duplicate -> new Outcome.Duplicate(duplicate.sequence(), token);
            case Verdict.Conflict conflict -> new Outcome.Conflict(conflict.sequence(), conflict.message());
            case Verdict.Refused refused -> new Outcome.Refused(refused.reason(), refused.message());
        };
    }
}
