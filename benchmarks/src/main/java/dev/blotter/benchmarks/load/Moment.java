package dev.blotter.benchmarks.load;

/**
 * The arrivals that were due within a short time.
 *
 * @param seconds since the load test began
 * @param p50 in nanoseconds, as are the others
 */
public record Moment(double seconds, long p50, long p99, long max) {}
