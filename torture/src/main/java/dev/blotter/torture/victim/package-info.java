/** The process that faults happen to, from inside and from outside, and the bugs that may be planted in it. */
package dev.blotter.torture.victim;
