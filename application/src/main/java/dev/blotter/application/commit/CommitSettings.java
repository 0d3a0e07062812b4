package dev.blotter.application.commit;

import java.time.Duration;

/**
 * How the shared commit shares.
 *
 * @param lanes how many commits make progress side by side; a portfolio always goes by the same lane
 * @param queueCapacity how many commands may wait for a lane, those handed in together as one; one more is refused or
 *     waits
 * @param largestCommit how many commands one commit takes at the most; more only where they were handed in together
 * @param patience how long a caller waits who does not say
 */
public record CommitSettings(int lanes, int queueCapacity, int largestCommit, Duration patience) {

    private static final int QUEUE = 16_384;
    private static final int LARGEST = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public CommitSettings {
        if (lanes < 1 || queueCapacity < 1 || largestCommit < 1) {
            throw new IllegalArgumentException("lanes, queueCapacity and largestCommit must be at least 1");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("patience is " + patience + "; it is longer than nothing");
        }
    }

    /** The same, with another patience. */
    public CommitSettings withPatience(Duration wait) {
        return new CommitSettings(lanes, queueCapacity, largestCommit, wait);
    }

    /** The usual settings for a store with so many writers: 16,384 may wait, 1,024 share a commit, 30 s of patience. */
    public static CommitSettings forWriters(int writers) {
        return new CommitSettings(writers, QUEUE, LARGEST, PATIENCE);
    }
}
