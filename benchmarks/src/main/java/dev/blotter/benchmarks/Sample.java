package dev.blotter.benchmarks;

/**
 * One measurement and what it was of.
 *
 * @param round counted from 1
 * @param contender by its name in the tables
 */
record Sample(Work work, int callers, int round, String contender, Measurement measurement) {}
