package dev.blotter.application.commit;

import dev.blotter.domain.store.WriteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One queue, and the commits that empty it: each takes all that wait. Any number of threads queue commands; one at a
 * time commits them.
 */
final class Lane {

    private final BlockingQueue<PendingCommand> queue;
    private final int largestCommit;
    private final Commit commit;
    private final Answers answers;

    /** @param messenger gives the answers away */
    Lane(WriteStore store, CommitSettings settings, Executor messenger) {
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.largestCommit = settings.largestCommit();
        this.answers = new Answers(messenger);
        this.commit = new Commit(store, answers);
    }

    /** Queues the command, waiting for a place at most so long; false when there was none. */
    boolean offer(PendingCommand command, long waitNanos) throws InterruptedException {
        return queue.offer(command, waitNanos, TimeUnit.NANOSECONDS);
    }

    int waiting() {
        return queue.size();
    }

    /** Waits for a command at most so long, takes all that wait then, commits them together and answers them. */
    void commitWaiting(long waitNanos) throws InterruptedException {
        PendingCommand first = queue.poll(waitNanos, TimeUnit.NANOSECONDS);
        if (first == null) {
            return;
        }
        List<PendingCommand> batch = claimed(first);
        if (!batch.isEmpty()) {
            commit(batch);
        }
    }

    private List<PendingCommand> claimed(PendingCommand first) {
        List<PendingCommand> waiting = new ArrayList<>();
        waiting.add(first);
        queue.drainTo(waiting, largestCommit - 1);
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

    /** Takes back what waits, and answers that it was not committed. */
    void refuseWaiting(RuntimeException why) {
        List<PendingCommand> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (PendingCommand command : waiting) {
            if (command.take()) {
                answers.fail(command, why);
            }
        }
        answers.send();
    }
}
