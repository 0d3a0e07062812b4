package dev.blotter.application.commit;

import java.util.concurrent.TimeUnit;

/**
 * How many commands the next commit takes. Who waits in the queue is told in time that nothing of his is stored; who is
 * in a commit has to wait until it ends. So where a commit takes long because it is large, over a narrow way or on a
 * slow disk, the next one takes half as many; after a full one that was quick, twice as many again. A way that is long
 * makes a lone command slow, too, and is no reason. A store that is as quick as it should be never sees it.
 */
final class CommitSize {

    private static final long SHORTEST_LIMIT = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_LIMIT = TimeUnit.SECONDS.toNanos(10);
    private static final int TIMES_ALONE = 3;

    private final int largest;
    private volatile int most;
    private long alone;

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
        if (commands == 1) {
            alone = Math.min(nanos, LONGEST_LIMIT);
        }
        long limit = Math.clamp(TIMES_ALONE * alone, SHORTEST_LIMIT, LONGEST_LIMIT);
        if (nanos > limit) {
            most = Math.max(1, Math.min(most, commands) / 2);
        } else if (commands >= most && nanos < limit / 2) {
            most = (int) Math.min(largest, 2L * most);
        }
    }
}
