/**
 * Sends recorded order flow through the shared commit and counts what becomes of it.
 *
 * <p>What is counted follows from the file and not from how it is sent: the second replay of a file, and a shuffled
 * one, end in the same counts as the first.
 */
package dev.blotter.imports.replay;
