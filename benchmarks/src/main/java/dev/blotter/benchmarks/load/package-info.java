/**
 * A load that comes whether or not it is answered: each arrival has the time that it is due, and its latency counts
 * from then. So a pause is felt by everything that would have come meanwhile, as it is in a market.
 */
package dev.blotter.benchmarks.load;
