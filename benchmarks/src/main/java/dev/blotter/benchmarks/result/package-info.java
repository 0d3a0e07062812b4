/** What a run gave: figures, the check that they are of work that was done, and how they are shown and kept. */
package dev.blotter.benchmarks.result;
