package dev.blotter.benchmarks.load;

/**
 * Whether what was answered is what is there afterwards.
 *
 * @param sentence what was compared, or what is wrong
 */
public record Soundness(boolean sound, String sentence) {}
