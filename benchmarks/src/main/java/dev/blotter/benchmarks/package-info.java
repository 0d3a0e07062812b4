/**
 * The same work by Blotter and by its peers, on the same machine in the same run. The figures are ratios; no test
 * asserts one.
 */
package dev.blotter.benchmarks;
