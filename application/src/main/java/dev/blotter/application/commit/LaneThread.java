package dev.blotter.application.commit;

import dev.blotter.domain.store.WriteStore;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A lane and the thread that empties it: it commits all that wait, and then what came meanwhile. There is no timer, so
 * a lone command is not held up, and a crowd shares.
 */
final class LaneThread implements AutoCloseable {

    private static final long CLOSE_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Lane lane;
    private final ExecutorService writer;
    private final ExecutorService messenger;
    private final Thread thread;
    private volatile boolean closing;

    LaneThread(int number, WriteStore store, CommitSettings settings) {
        this.messenger = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("blotter-answers-" + number).factory());
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("blotter-writer-" + number).factory());
        this.lane = new Lane(store, settings, writer, messenger);
        this.thread =
                Thread.ofPlatform().daemon().name("blotter-lane-" + number).start(this::run);
    }

    /**
     * Queues commands that go into one commit, waiting for a place at most so long; false when there was none. What was
     * queued is answered.
     */
    boolean offer(List<PendingCommand> together, long waitNanos) throws InterruptedException {
        if (closing) {
            throw Lane.closed();
        }
        return lane.offer(together, waitNanos);
    }

    int waiting() {
        return lane.waiting();
    }

    private void run() {
        try {
            while (!closing || lane.waiting() > 0) {
                try {
                    lane.commitWaiting(CLOSE_POLL_NANOS);
                } catch (InterruptedException e) {
                    closing = true;
                }
            }
        } finally {
            // Also of an error that nobody caught: who waits is answered, and who comes is told.
            closing = true;
            lane.end();
            writer.shutdown();
            messenger.shutdown();
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
    }
}
