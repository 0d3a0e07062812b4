package dev.blotter.jdbc.execution;

import static dev.blotter.jdbc.table.Column.date;
import static dev.blotter.jdbc.table.Column.decimal;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code executions}; append only. Fee and reference are two columns each that are empty together. */
public final class ExecutionTable {

    public static final Table<Execution> EXECUTIONS =
            new Table<>("executions", columns(), 5, ExecutionTable::cells, row -> new ExecutionRow(row).read());

    public static final Lookup<Execution, ExecutionKey> BY_KEY = EXECUTIONS.lookup(
            "executions.load",
            List.of("portfolio_id", "venue", "instrument_id", "trade_date", "execution_id"),
            key -> Cells.of(key.portfolio(), key.venue(), key.instrument(), key.tradeDate(), key.id()));

    public static final Lookup<Execution, OrderKey> BY_ORDER = EXECUTIONS.lookup(
            "executions.of_orders", List.of("portfolio_id", "order_id"), key -> Cells.of(key.portfolio(), key.id()));

    public static final Lookup<Execution, PositionKey> BY_POSITION = EXECUTIONS.lookup(
            "executions.of_positions",
            List.of("portfolio_id", "instrument_id"),
            key -> Cells.of(key.portfolio(), key.instrument()));

    private ExecutionTable() {}

    private static List<Column> columns() {
        return List.of(
                uuid("portfolio_id"),
                text("venue"),
                text("instrument_id"),
                date("trade_date"),
                text("execution_id"),
                uuid("order_id"),
                uuid("session_id"),
                text("execution_type"),
                date("ref_trade_date"),
                text("ref_execution_id"),
                text("side"),
                decimal("quantity"),
                decimal("price"),
                decimal("fee_amount"),
                text("fee_currency"),
                number("event_time"),
                number("venue_sequence"),
                text("evidence"),
                number("sequence"));
    }

    private static @Nullable Object[] cells(Execution e) {
        Optional<Money> fee = e.fill().flatMap(Fill::fee);
        return Cells.of(
                e.key().portfolio(),
                e.key().venue(),
                e.key().instrument(),
                e.key().tradeDate(),
                e.key().id(),
                e.order().id(),
                e.session(),
                e.type(),
                e.ref().map(ExecutionRef::tradeDate),
                e.ref().map(ExecutionRef::id),
                e.side(),
                e.fill().map(Fill::quantity),
                e.fill().map(Fill::price),
                fee.map(Money::amount),
                fee.map(Money::currency),
                e.eventTime(),
                e.venueSequence(),
                e.evidence(),
                e.sequence());
    }
}
