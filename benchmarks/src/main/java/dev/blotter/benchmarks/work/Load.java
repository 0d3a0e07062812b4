package dev.blotter.benchmarks.work;

import java.time.Duration;

/**
 * How hard a contender is asked in one measurement.
 *
 * @param callers how many ask at a time, each anew as soon as it is answered
 * @param seed of what they ask
 */
public record Load(int callers, Duration length, long seed) {}
