package dev.blotter.application.commit;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One queue, and the commits that empty it: each takes all that wait. Any number of threads queue commands; one at a
 * time commits them.
 */
final class Lane {

    /** What was handed in together stays together. */
    private final BlockingQueue<List<PendingCommand>> queue;

    private final CommitSize size;
    private final Commits commits;
    private volatile boolean ended;

    /**
     * @param writer writes a commit while the next is decided
     * @param messenger gives the answers away
     */
    Lane(WriteStore store, CommitSettings settings, Executor writer, Executor messenger) {
        this(store, settings, new CommitSize(settings.largestCommit()), writer, messenger);
    }

    Lane(WriteStore store, CommitSettings settings, CommitSize size, Executor writer, Executor messenger) {
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.size = size;
        this.commits = new Commits(store, size, writer, messenger);
    }

    /**
     * Queues commands that go into one commit, waiting for a place at most so long; false when there was none.
     *
     * @throws StoreException.Unavailable when the lane has ended
     */
    boolean offer(List<PendingCommand> together, long waitNanos) throws InterruptedException {
        boolean queued = queue.offer(together, waitNanos, TimeUnit.NANOSECONDS);
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
        return queue.size();
    }

    /** Waits for a command at most so long, and commits all that wait then, and what comes meanwhile. */
    void commitWaiting(long waitNanos) throws InterruptedException {
        commit(waitNanos, this::taken);
    }

    /** Waits for a command at most so long, and commits all that wait then, as many as one commit takes. */
    void commitOnce(long waitNanos) throws InterruptedException {
        commit(waitNanos, List::of);
    }

    private void commit(long waitNanos, Supplier<List<PendingCommand>> then) throws InterruptedException {
        List<PendingCommand> first = queue.poll(waitNanos, TimeUnit.NANOSECONDS);
        if (first != null) {
            commits.run(taken(first), then);
        }
    }

    /** Those that wait and were not given up; empty when there are none. */
    private List<PendingCommand> taken() {
        List<PendingCommand> first = queue.poll();
        return first == null ? List.of() : taken(first);
    }

    /** As many as a commit takes; more only where they were handed in together. */
    private List<PendingCommand> taken(List<PendingCommand> first) {
        List<PendingCommand> waiting = new ArrayList<>(first);
        int most = size.most();
        while (waiting.size() < most) {
            List<PendingCommand> next = queue.poll();
            if (next == null) {
                break;
            }
            waiting.addAll(next);
        }
        waiting.removeIf(command -> !command.take());
        return waiting;
    }

    /** Takes no more, and answers what still waits that it was not committed. */
    void end() {
        ended = true;
        List<List<PendingCommand>> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (List<PendingCommand> together : waiting) {
            commits.refuse(together.stream().filter(PendingCommand::take).toList(), closed());
        }
    }
}
