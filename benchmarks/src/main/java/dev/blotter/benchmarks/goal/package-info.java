/** What Blotter's authors hold it to: goals as ratios, what they were measured to be, and whether they are met. */
package dev.blotter.benchmarks.goal;
