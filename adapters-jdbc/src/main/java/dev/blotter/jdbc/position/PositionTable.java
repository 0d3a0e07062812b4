package dev.blotter.jdbc.position;

import static dev.blotter.jdbc.table.Column.decimal;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.time.EventKey;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.EventKeys;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code positions}. The symbol is derived from the instrument. */
public final class PositionTable {

    public static final Table<Position> POSITIONS = new Table<>(
            "positions",
            List.of(
                    uuid("portfolio_id"),
                    text("instrument_id"),
                    text("symbol"),
                    decimal("quantity"),
                    decimal("cost"),
                    decimal("realised"),
                    text("fees"),
                    number("cycle"),
                    number("last_time"),
                    number("last_sequence"),
                    text("last_tie")),
            2,
            PositionTable::cells,
            PositionTable::read);

    public static final Lookup<Position, PositionKey> BY_KEY = POSITIONS.lookup(
            "positions.load",
            List.of("portfolio_id", "instrument_id"),
            key -> Cells.of(key.portfolio(), key.instrument()));

    private PositionTable() {}

    private static @Nullable Object[] cells(Position p) {
        return Cells.of(
                p.key().portfolio(),
                p.key().instrument(),
                p.key().instrument().symbol(),
                p.quantity(),
                p.cost(),
                p.realised(),
                p.fees(),
                p.cycle(),
                p.last().map(EventKey::eventTime),
                p.last().map(EventKey::venueSequence),
                p.last().map(EventKey::tieBreak));
    }

    private static Position read(Row row) throws SQLException {
        PositionKey key = new PositionKey(row.uuid(PortfolioId::parse, PortfolioId::new), row.of(InstrumentId::parse));
        row.skip();
        return new Position(
                key,
                row.decimal(Amount::of, Amount::new),
                row.decimal(Amount::of, Amount::new),
                row.decimal(Amount::of, Amount::new),
                row.of(Fees::parse),
                row.number(),
                EventKeys.maybe(row));
    }
}
