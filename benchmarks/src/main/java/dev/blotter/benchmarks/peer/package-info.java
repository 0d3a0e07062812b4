/** Who does the work: Blotter and its peers, with tables of their own on the same server. */
package dev.blotter.benchmarks.peer;
