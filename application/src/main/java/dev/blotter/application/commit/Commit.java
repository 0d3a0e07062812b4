package dev.blotter.application.commit;

import dev.blotter.application.book.Asked;
import dev.blotter.application.book.Book;
import dev.blotter.application.book.LaneMemory;
import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.book.Verdict;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One commit for many commands. A command that the store or the arithmetic refuses is found by halving, and fails
 * alone; those before and behind it are committed, in order.
 */
final class Commit {

    private final WriteStore store;
    private final Answers answers;
    private final LaneMemory memory = new LaneMemory();

    Commit(WriteStore store, Answers answers) {
        this.store = store;
        this.answers = answers;
    }

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
        List<Verdict> verdicts = new ArrayList<>(asked.size());
        ReadToken token = store.write(patience(commands), transaction -> {
            verdicts.clear();
            verdicts.addAll(new Book(transaction, memory).apply(asked));
        });
        memory.committed();
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
