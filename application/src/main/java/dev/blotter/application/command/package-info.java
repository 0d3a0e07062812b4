/**
 * What can be asked of the book: one record per command, each with the identifier that makes it safe to send again.
 *
 * <p>A command says everything that its effect depends on, times included; it has a canonical
 * {@link dev.blotter.domain.journal.Payload} that the journal keeps and from which it can be read back.
 */
package dev.blotter.application.command;
