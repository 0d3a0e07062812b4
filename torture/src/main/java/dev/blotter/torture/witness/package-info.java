/** What was asked and what was answered, written down outside of the process that faults happen to; and what to ask. */
package dev.blotter.torture.witness;
