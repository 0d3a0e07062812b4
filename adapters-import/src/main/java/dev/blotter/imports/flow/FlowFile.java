package dev.blotter.imports.flow;

import dev.blotter.application.command.Command;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.imports.BadInputException;
import dev.blotter.imports.file.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A file of recorded order flow that is being read, row by row. For use by one thread. */
public final class FlowFile implements AutoCloseable {

    private final InputFile input;
    private final RowReader reader;
    private final SetUp setUp;
    private Optional<ListedRow> ahead;

    private FlowFile(InputFile input, RowReader reader, SetUp setUp, String firstLine) {
        this.input = input;
        this.reader = reader;
        this.setUp = setUp;
        this.ahead = atLine(input, () -> reader.read(input.line(), firstLine).or(this::read));
    }

    /**
     * Opens a file and reads its first row.
     *
     * @throws BadInputException when it cannot be read, has no rows, or leaves open what the options do not give
     */
    public static FlowFile open(Path path, FlowFormat format, FlowOptions options) {
        InputFile input = InputFile.open(path);
        try {
            return opened(input, format, options);
        } catch (InvalidFieldException e) {
            input.close();
            throw BadInputException.of(path, e);
        } catch (BadInputException e) {
            input.close();
            throw e;
        }
    }

    private static FlowFile opened(InputFile input, FlowFormat format, FlowOptions options) {
        String firstLine = atLine(input, input::nextLine).orElseThrow(() -> noRows(input));
        String name = lastName(input.path());
        FileName told = input.packedName()
                .map(packed -> FileName.of(name).or(FileName.of(packed.substring(packed.lastIndexOf('/') + 1))))
                .orElseGet(() -> FileName.of(name));
        SetUp setUp = new SetUp(options.portfolio().orElse(format + "-" + FileName.withoutExtensions(name)));
        RowReader reader = format.reader(setUp.portfolio(), options, told);
        FlowFile file = new FlowFile(input, reader, setUp, firstLine);
        setUp.require(file.ahead.orElseThrow(() -> noRows(input)));
        return file;
    }

    private static BadInputException noRows(InputFile input) {
        return BadInputException.of(input.path(), "holds no rows");
    }

    private static String lastName(Path path) {
        return Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }

    /** The portfolio that the rows are about. */
    public PortfolioId portfolio() {
        return setUp.portfolio();
    }

    public String portfolioName() {
        return setUp.name();
    }

    /**
     * The next row, or nothing at the end of the file.
     *
     * @throws BadInputException when the next line is not of the format; there are no more rows then
     */
    public Optional<FlowRow> next() {
        Optional<ListedRow> row = ahead.isPresent() ? ahead : atLine(input, this::read);
        ahead = Optional.empty();
        row.ifPresent(setUp::require);
        return row.map(ListedRow::row);
    }

    /** The commands that must be applied before the rows given so far and the next one, less those taken before. */
    public List<Command> takeSetUp() {
        return setUp.take();
    }

    /** How many of the times read so far had more decimals than a nanosecond has, and were cut. */
    public long timesCut() {
        return reader.timesCut();
    }

    private Optional<ListedRow> read() {
        while (true) {
            Optional<String> line = input.nextLine();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            Optional<ListedRow> row = reader.read(input.line(), line.get());
            if (row.isPresent()) {
                return row;
            }
        }
    }

    private static <T> T atLine(InputFile input, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidFieldException e) {
            throw BadInputException.at(input.path(), input.line(), e);
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
