/**
 * A seeded simulator of the shared commit and the book: commands, callers, faults, crashes and clocks all come from one
 * number, nothing from threads or time.
 *
 * <p>A seed gives a script of steps. It is played over the in-memory twins, and afterwards everything that callers were
 * told is held against what is stored, and what is stored against sums that are made here anew. A script that fails is
 * shrunk to the fewest steps that still fail. Use {@link dev.blotter.contract.simulator.Simulator}.
 */
package dev.blotter.contract.simulator;
