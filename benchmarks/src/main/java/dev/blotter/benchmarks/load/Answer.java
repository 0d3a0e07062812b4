package dev.blotter.benchmarks.load;

/** What became of an arrival. */
public enum Answer {
    /** It was done. */
    DONE,
    /** It was turned away because too many wait. */
    BUSY,
    /** It failed in another way. */
    FAILED
}
