package dev.blotter.benchmarks.result;

/**
 * Whether what was measured was done.
 *
 * @param sentence what was looked at, or what is wrong
 */
public record Check(boolean isSound, String sentence) {}
