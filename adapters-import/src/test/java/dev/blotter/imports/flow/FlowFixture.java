package dev.blotter.imports.flow;

import dev.blotter.domain.money.Currency;
import dev.blotter.imports.TestFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads generated lines as files are read. */
final class FlowFixture {

    static final LocalDate DATE = LocalDate.of(2012, 6, 21);

    private FlowFixture() {}

    static FlowOptions options(String symbol) {
        return new FlowOptions(
                Optional.of(symbol), Optional.of(DATE), Optional.empty(), BookedSide.BUY, Optional.of("mine"));
    }

    static FlowOptions booked(BookedSide side) {
        return new FlowOptions(Optional.empty(), Optional.empty(), Optional.empty(), side, Optional.of("mine"));
    }

    static FlowOptions quoted(String quote) {
        return new FlowOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Currency(quote)),
                BookedSide.BUY,
                Optional.of("mine"));
    }

    static List<FlowRow> rows(Path folder, FlowFormat format, FlowOptions options, String... lines) {
        return rows(TestFiles.write(folder, "rows.csv", lines), format, options);
    }

    static List<FlowRow> rows(Path file, FlowFormat format, FlowOptions options) {
        try (FlowFile flow = FlowFile.open(file, format, options)) {
            List<FlowRow> rows = new ArrayList<>();
            for (Optional<FlowRow> row = flow.next(); row.isPresent(); row = flow.next()) {
                rows.add(row.get());
            }
            return rows;
        }
    }
}
