package dev.blotter.benchmarks.load;

/**
 * What became of a step's arrivals.
 *
 * @param done answered as they should be
 * @param busy turned away because too many waited
 * @param failed in another way
 * @param unserved still waiting for a caller when the step was given up
 * @param queued of all of them: those that found no free caller when they were due
 */
public record Counts(long done, long busy, long failed, long unserved, long queued) {

    public long arrivals() {
        return done + errors();
    }

    public long errors() {
        return busy + failed + unserved;
    }
}
