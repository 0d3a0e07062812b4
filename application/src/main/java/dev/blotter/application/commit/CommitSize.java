package dev.blotter.application.commit;

import java.util.concurrent.TimeUnit;

/**
 * How many commands the next commit takes. Who waits in the queue is told in time that nothing of his is stored; who is
 * in a commit has to wait until it ends. So a commit over a slow way, or on a slow disk, takes fewer: half as many
 * after one that took longer than a second, twice as many again after a full one that took less than half of that. A
 * store that is as quick as it should be never sees it.
 */
final class CommitSize {

    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int largest;
    private volatile int most;

    /** @param largest how many commands a commit takes at the most, ever */
    CommitSize(int largest) {
        this.largest = largest;
        this.most = largest;
    }

    /** How many commands the next commit takes at the most. */
    int most() {
        return most;
    }

    /** A commit of so many commands took so long, whatever became of it. */
    synchronized void took(int commands, long nanos) {
        if (nanos > LONG_NANOS) {
            most = Math.max(1, Math.min(most, commands) / 2);
        } else if (commands >= most && nanos < LONG_NANOS / 2) {
            most = (int) Math.min(largest, 2L * most);
        }
    }
}
