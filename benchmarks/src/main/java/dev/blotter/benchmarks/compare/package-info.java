/**
 * What became slower or faster between two runs: their files, the machine they were made on, and what of their
 * difference is more than noise.
 */
package dev.blotter.benchmarks.compare;
