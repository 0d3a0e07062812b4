package dev.blotter.imports.replay;

import dev.blotter.application.commit.Outcome;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** Rows that wait for their answers: at most so many, handed in and answered in the order in which they were sent. */
final class Window {

    private final CommitLine line;
    private final int size;
    private final BiConsumer<SentRow, Outcome> answered;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean overtaken;

    Window(CommitLine line, int size, BiConsumer<SentRow, Outcome> answered) {
        this.line = line;
        this.size = size;
        this.answered = answered;
    }

    private record Waiting(SentRow row, CompletableFuture<Outcome> answer) {}

    /** Sends the row as soon as there is a place for it. */
    void send(SentRow row) throws InterruptedException {
        while (waiting.size() >= size) {
            settleOldest();
        }
        CompletableFuture<Outcome> answer = line.submit(row.command());
        while (isBusyAtOnce(answer) && !waiting.isEmpty()) {
            settleOldest();
            answer = line.submit(row.command());
        }
        if (isBusyAtOnce(answer)) {
            answer = CompletableFuture.completedFuture(line.execute(row.command()));
        }
        waiting.add(new Waiting(row, answer));
        while (!waiting.isEmpty() && waiting.getFirst().answer().isDone()) {
            settleOldest();
        }
    }

    private static boolean isBusyAtOnce(CompletableFuture<Outcome> answer) {
        return answer.isDone() && !answer.isCompletedExceptionally() && CommitLine.isBusy(answer.join());
    }

    private void settleOldest() throws InterruptedException {
        Waiting oldest = waiting.getFirst();
        Outcome outcome = CommitLine.await(oldest.answer());
        waiting.removeFirst();
        if (CommitLine.isBusy(outcome)) {
            overtaken = true;
            outcome = line.execute(oldest.row().command());
        }
        answered.accept(oldest.row(), outcome);
    }

    /** Waits for every answer. */
    void settle() throws InterruptedException {
        while (!waiting.isEmpty()) {
            settleOldest();
        }
    }

    /** Whether a row was too late for its place, so that rows behind it may have been decided on before it. */
    boolean wasOvertaken() {
        return overtaken;
    }

    /** Waits for what is in flight without sending anything again; failures are kept with the reason to give up. */
    void abandon(Exception reason) {
        Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.add(reason);
        for (Waiting row : waiting) {
            try {
                row.answer().join();
            } catch (CompletionException e) {
                Throwable failure = e.getCause() == null ? e : e.getCause();
                if (known.add(failure)) {
                    reason.addSuppressed(failure);
                }
            }
        }
    }
}
