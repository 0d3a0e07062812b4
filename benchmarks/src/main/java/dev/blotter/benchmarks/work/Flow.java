package dev.blotter.benchmarks.work;

import dev.blotter.application.command.Command;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.imports.flow.BookedSide;
import dev.blotter.imports.flow.FlowFile;
import dev.blotter.imports.flow.FlowFormat;
import dev.blotter.imports.flow.FlowOptions;
import dev.blotter.imports.flow.FlowRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recorded order flow, read into memory, so that reading is not measured.
 *
 * @param portfolio that it is booked in
 * @param setUp what the book must know before
 * @param commands one for each row that asks something of the book, in the file's order
 */
public record Flow(PortfolioId portfolio, List<Command> setUp, List<Command> commands) {

    /**
     * Reads a file.
     *
     * @param portfolio its name; all identifiers follow from it, so that another one is another flow
     * @param most how many rows are taken at the most
     * @throws dev.blotter.imports.BadInputException with one sentence when it is not of the format
     */
    public static Flow read(Path file, FlowFormat format, String portfolio, long most) {
        FlowOptions options = new FlowOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), BookedSide.BUY, Optional.of(portfolio));
        List<Command> setUp = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        try (FlowFile rows = FlowFile.open(file, format, options)) {
            Optional<FlowRow> row = rows.next();
            for (long left = most; row.isPresent() && left > 0; left--) {
                setUp.addAll(rows.takeSetUp());
                row.get().command().ifPresent(commands::add);
                row = rows.next();
            }
            return new Flow(rows.portfolio(), setUp, commands);
        }
    }
}
