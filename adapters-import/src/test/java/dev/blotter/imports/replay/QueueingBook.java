package dev.blotter.imports.replay;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A book behind a queue and a thread: answers later, turns away what it has no room for, and fails when told to. */
final class QueueingBook implements AutoCloseable {

    static final Outcome BUSY = new Outcome.Refused(RefusalReason.BUSY, "busy");

    private static final long PAUSE_MILLIS = 300;

    private final NaiveBook book;
    private final BlockingQueue<Runnable> queue;
    private final Thread worker;
    private final AtomicInteger undecided = new AtomicInteger();
    private volatile Predicate<Command> late = command -> false;
    private volatile RuntimeException failure = new IllegalStateException();
    private volatile int failFrom = Integer.MAX_VALUE;
    private volatile int pauseBefore = Integer.MAX_VALUE;
    private int decided;
    private int mostWaiting;
    private int turnedAway;

    QueueingBook(NaiveBook book, int capacity) {
        this.book = book;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.worker = Thread.ofPlatform().daemon().start(this::work);
    }

    CompletionStage<Outcome> submit(Command command) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        mostWaiting = Math.max(mostWaiting, undecided.incrementAndGet());
        if (!queue.offer(() -> decide(command, answer))) {
            undecided.decrementAndGet();
            turnedAway++;
            return CompletableFuture.completedFuture(BUSY);
        }
        return answer;
    }

    private void decide(Command command, CompletableFuture<Outcome> answer) {
        decided++;
        undecided.decrementAndGet();
        if (decided >= failFrom) {
            answer.completeExceptionally(failure);
        } else if (late.test(command)) {
            late = other -> false;
            answer.complete(BUSY);
        } else {
            answer.complete(book.decide(command));
        }
    }

    private void work() {
        try {
            while (true) {
                Runnable next = queue.take();
                Thread.sleep(decided + 1 == pauseBefore ? PAUSE_MILLIS : 1);
                next.run();
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Answers the first such command with BUSY, but only when its turn has come. */
    void turnAwayLate(Predicate<Command> which) {
        late = which;
    }

    /** Fails from this command on, counted from 1. */
    void failFrom(int number, RuntimeException with) {
        failure = with;
        failFrom = number;
    }

    void pauseBefore(int number) {
        pauseBefore = number;
    }

    int undecided() {
        return undecided.get();
    }

    int mostWaiting() {
        return mostWaiting;
    }

    int turnedAway() {
        return turnedAway;
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
