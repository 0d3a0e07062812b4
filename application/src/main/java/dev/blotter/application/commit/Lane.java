package dev.blotter.application.commit;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One queue and the thread that empties it: it takes all that wait, commits them together, and takes what came
 * meanwhile. There is no timer, so a lone command is not held up, and a crowd shares.
 */
final class Lane implements AutoCloseable {

    private static final long CLOSE_POLL_MILLIS = 50;

    private final BlockingQueue<PendingCommand> queue;
    private final int largestCommit;
    private final Commit commit;
    private final Answers answers;
    private final ExecutorService messenger;
    private final Thread thread;
    private volatile boolean closing;

    Lane(int number, WriteStore store, CommitSettings settings) {
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.largestCommit = settings.largestCommit();
        this.messenger = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("blotter-answers-" + number).factory());
        this.answers = new Answers(messenger);
        this.commit = new Commit(store, answers);
        this.thread =
                Thread.ofPlatform().daemon().name("blotter-lane-" + number).start(this::run);
    }

    /** Queues the command, waiting for a place at most so long; false when there was none. */
    boolean offer(PendingCommand command, long waitNanos) throws InterruptedException {
        if (closing) {
            throw closed();
        }
        boolean queued = queue.offer(command, waitNanos, TimeUnit.NANOSECONDS);
        if (queued && !thread.isAlive() && command.take()) {
            throw closed();
        }
        return queued;
    }

    private static StoreException closed() {
        return new StoreException.Unavailable("Blotter is closed and takes no more commands.");
    }

    int waiting() {
        return queue.size();
    }

    private void run() {
        List<PendingCommand> batch = new ArrayList<>(largestCommit);
        while (!closing || !queue.isEmpty()) {
            try {
                collect(batch);
            } catch (InterruptedException e) {
                closing = true;
            }
            if (!batch.isEmpty()) {
                commit(batch);
                batch.clear();
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // a lane that dies would leave its callers waiting for ever
    private void commit(List<PendingCommand> batch) {
        try {
            commit.run(batch);
        } catch (Throwable failure) {
            batch.forEach(command -> answers.fail(command, failure));
        }
        answers.send();
    }

    private void collect(List<PendingCommand> batch) throws InterruptedException {
        PendingCommand first = queue.poll(CLOSE_POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<PendingCommand> waiting = new ArrayList<>();
        waiting.add(first);
        queue.drainTo(waiting, largestCommit - 1);
        for (PendingCommand command : waiting) {
            if (command.take()) {
                batch.add(command);
            }
        }
    }

    /** Commits what waits, and ends. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        messenger.shutdown();
    }
}
