package dev.blotter.imports.flow;

import dev.blotter.application.command.Command;
import java.util.Optional;

/**
 * One row of a file.
 *
 * @param line its line in the file; the first is 1
 * @param command what it asks of the book; empty for a halt
 */
public record FlowRow(long line, RowKind kind, Optional<Command> command) {

    static FlowRow of(long line, RowKind kind, Command command) {
        return new FlowRow(line, kind, Optional.of(command));
    }
}
