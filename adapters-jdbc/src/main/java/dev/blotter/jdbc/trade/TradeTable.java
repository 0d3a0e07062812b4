package dev.blotter.jdbc.trade;

import static dev.blotter.jdbc.table.Column.count;
import static dev.blotter.jdbc.table.Column.decimal;
import static dev.blotter.jdbc.table.Column.flag;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.trade.Fills;
import dev.blotter.domain.trade.Trade;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code trades}: one row for each order that has executions, with what those add up to. */
public final class TradeTable {

    public static final Table<Trade> TRADES =
            new Table<>("trades", columns(), 2, TradeTable::cells, row -> new TradeRow(row).read());

    public static final Lookup<Trade, OrderKey> BY_KEY = TRADES.lookup(
            "trades.load", List.of("portfolio_id", "order_id"), key -> Cells.of(key.portfolio(), key.id()));

    private TradeTable() {}

    private static List<Column> columns() {
        return List.of(
                uuid("portfolio_id"),
                uuid("order_id"),
                text("instrument_id"),
                text("side"),
                uuid("session_id"),
                text("status"),
                decimal("quantity"),
                decimal("turnover"),
                text("fees"),
                count("fill_count"),
                flag("amended"),
                number("opened_time"),
                number("opened_sequence"),
                text("opened_tie"),
                uuid("fill_session_id"),
                number("last_time"),
                number("last_sequence"),
                text("last_tie"),
                number("settled_time"));
    }

    private static @Nullable Object[] cells(Trade t) {
        Fills fills = t.fills();
        return Cells.of(
                t.key().portfolio(),
                t.key().id(),
                t.instrument(),
                t.side(),
                t.session(),
                t.status(),
                fills.quantity(),
                fills.turnover(),
                fills.fees(),
                fills.count(),
                fills.amended(),
                fills.first().eventTime(),
                fills.first().venueSequence(),
                fills.first().tieBreak(),
                fills.firstSession(),
                fills.last().eventTime(),
                fills.last().venueSequence(),
                fills.last().tieBreak(),
                t.settledTime());
    }
}
