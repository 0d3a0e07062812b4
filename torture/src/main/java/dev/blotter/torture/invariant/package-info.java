/** What must hold after every fault, and what did not. */
package dev.blotter.torture.invariant;
