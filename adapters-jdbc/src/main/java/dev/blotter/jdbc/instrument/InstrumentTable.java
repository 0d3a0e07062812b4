package dev.blotter.jdbc.instrument;

import static dev.blotter.jdbc.table.Column.decimal;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Quantity;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code instruments}: reference data, of no portfolio. Symbol and venue are derived from the identifier. */
public final class InstrumentTable {

    public static final Table<Instrument> INSTRUMENTS = new Table<>(
            "instruments",
            List.of(
                    text("instrument_id"),
                    text("symbol"),
                    text("venue"),
                    text("quote_currency"),
                    decimal("multiplier"),
                    decimal("tick"),
                    decimal("lot"),
                    number("sequence")),
            1,
            InstrumentTable::cells,
            InstrumentTable::read);

    public static final Lookup<Instrument, InstrumentId> BY_ID =
            INSTRUMENTS.lookup("instruments.load", List.of("instrument_id"), Cells::of);

    private InstrumentTable() {}

    private static @Nullable Object[] cells(Instrument i) {
        return Cells.of(
                i.id(), i.id().symbol(), i.id().listing(), i.quote(), i.multiplier(), i.tick(), i.lot(), i.sequence());
    }

    private static Instrument read(Row row) throws SQLException {
        InstrumentId id = row.of(InstrumentId::parse);
        row.skip();
        row.skip();
        return new Instrument(
                id,
                row.of(Currency::new),
                row.decimal(Quantity::of, Quantity::new),
                row.maybeDecimal(Quantity::of, Quantity::new),
                row.maybeDecimal(Quantity::of, Quantity::new),
                row.number());
    }
}
