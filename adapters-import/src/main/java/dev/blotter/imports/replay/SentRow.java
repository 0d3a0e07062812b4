package dev.blotter.imports.replay;

import dev.blotter.application.command.Command;
import dev.blotter.imports.flow.RowKind;

/**
 * A row on its way to the book.
 *
 * @param opensOrder whether it is an execution of an order that no row before it in the file submitted or executed
 */
record SentRow(RowKind kind, Command command, boolean opensOrder) {}
