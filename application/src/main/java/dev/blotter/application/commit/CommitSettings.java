package dev.blotter.application.commit;

/**
 * How the shared commit shares.
 *
 * @param lanes how many commits make progress side by side; a portfolio always goes by the same lane
 * @param queueCapacity how many commands may wait for a lane; one more is refused or waits
 * @param largestCommit how many commands one commit takes at the most
 */
public record CommitSettings(int lanes, int queueCapacity, int largestCommit) {

    private static final int QUEUE = 16_384;
    private static final int LARGEST = 1_024;

    public CommitSettings {
        if (lanes < 1 || queueCapacity < 1 || largestCommit < 1) {
            throw new IllegalArgumentException("lanes, queueCapacity and largestCommit must be at least 1");
        }
    }

    /** The usual settings for a store with so many writers. */
    public static CommitSettings forWriters(int writers) {
        return new CommitSettings(writers, QUEUE, LARGEST);
    }
}
