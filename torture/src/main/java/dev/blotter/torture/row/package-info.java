/** The matrix of faults, and how each is brought about. */
package dev.blotter.torture.row;
