package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Task;

/**
 * One measurement and what it was of.
 *
 * @param round counted from 1
 * @param contender by its name in the tables
 */
public record Sample(Task task, int round, String contender, Measurement measurement) {}
