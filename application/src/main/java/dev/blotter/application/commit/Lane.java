package dev.blotter.application.commit;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One queue, and the commits that empty it: each takes all that wait. Any number of threads queue commands; one at a
 * time commits them.
 */
final class Lane {

    /** What was handed in together stays together. */
    private final BlockingQueue<List<PendingCommand>> queue = new LinkedBlockingQueue<>();

    private final Semaphore places;
    private final int capacity;
    private final int largestCommit;
    private final Commit commit;
    private final Answers answers;
    private volatile boolean ended;

    /** @param messenger gives the answers away */
    Lane(WriteStore store, CommitSettings settings, Executor messenger) {
        this.capacity = settings.queueCapacity();
        this.places = new Semaphore(capacity, true);
        this.largestCommit = settings.largestCommit();
        this.answers = new Answers(messenger);
        this.commit = new Commit(store, answers);
    }

    /**
     * Queues commands that go into one commit, waiting for places at most so long; false when there were none.
     *
     * @throws StoreException.Unavailable when the lane has ended
     */
    boolean offer(List<PendingCommand> together, long waitNanos) throws InterruptedException {
        boolean queued =
                places.tryAcquire(together.size(), waitNanos, TimeUnit.NANOSECONDS) && queue.add(together);
        // Either the end finds what was queued before it, or it is seen here that the lane has ended.
        if (queued && ended && claimed(together)) {
            throw closed();
        }
        return queued;
    }

    private static boolean claimed(List<PendingCommand> together) {
        return together.stream().filter(PendingCommand::take).count() > 0;
    }

    static StoreException closed() {
        return new StoreException.Unavailable("Blotter is closed and takes no more commands.");
    }

    int waiting() {
        return capacity - places.availablePermits();
    }

    /** Waits for a command at most so long, takes all that wait then, commits them together and answers them. */
    void commitWaiting(long waitNanos) throws InterruptedException {
        List<PendingCommand> first = queue.poll(waitNanos, TimeUnit.NANOSECONDS);
        if (first == null) {
            return;
        }
        List<PendingCommand> batch = taken(first);
        if (!batch.isEmpty()) {
            commit(batch);
        }
    }

    /** As many as a commit takes; more only where they were handed in together. */
    private List<PendingCommand> taken(List<PendingCommand> first) {
        List<PendingCommand> waiting = new ArrayList<>(first);
        while (waiting.size() < largestCommit) {
            List<PendingCommand> next = queue.poll();
            if (next == null) {
                break;
            }
            waiting.addAll(next);
        }
        places.release(waiting.size());
        waiting.removeIf(command -> !command.take());
        return waiting;
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

    /** Takes no more, and answers what still waits that it was not committed. */
    void end() {
        ended = true;
        List<List<PendingCommand>> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (List<PendingCommand> together : waiting) {
            places.release(together.size());
            together.stream().filter(PendingCommand::take).forEach(command -> answers.fail(command, closed()));
        }
        answers.send();
    }
}
