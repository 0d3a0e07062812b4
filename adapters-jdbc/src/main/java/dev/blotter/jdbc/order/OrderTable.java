package dev.blotter.jdbc.order;

import static dev.blotter.jdbc.table.Column.decimal;
import static dev.blotter.jdbc.table.Column.flag;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderLife;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.time.EventKey;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code orders}: the terms as submitted ({@code order_…}, empty while the order is adopted), the facts of
 * its life, and what its executions add up to. Status and leaves quantity are derived, and stored for reading and for
 * an index only.
 */
public final class OrderTable {

    public static final Table<Order> ORDERS =
            new Table<>("orders", columns(), 2, OrderTable::cells, row -> new OrderRow(row).read());

    public static final Lookup<Order, OrderKey> BY_KEY = ORDERS.lookup(
            "orders.load", List.of("portfolio_id", "order_id"), key -> Cells.of(key.portfolio(), key.id()));

    private OrderTable() {}

    private static List<Column> columns() {
        return List.of(
                uuid("portfolio_id"),
                uuid("order_id"),
                text("instrument_id"),
                text("side"),
                text("client_order_id"),
                uuid("session_id"),
                text("order_type"),
                text("time_in_force"),
                decimal("order_quantity"),
                decimal("order_limit_price"),
                decimal("order_stop_price"),
                number("expire_time"),
                number("submitted_time"),
                decimal("quantity"),
                decimal("limit_price"),
                decimal("stop_price"),
                text("venue_order_id"),
                flag("sent"),
                flag("acknowledged"),
                text("pending"),
                text("halt"),
                flag("outcome_unknown"),
                text("closed"),
                number("closed_time"),
                number("closed_sequence"),
                text("closed_tie"),
                number("last_time"),
                number("last_sequence"),
                text("last_tie"),
                decimal("cum_quantity"),
                decimal("turnover"),
                text("status"),
                decimal("leaves_quantity"),
                number("sequence"));
    }

    private static @Nullable Object[] cells(Order o) {
        Optional<OrderTerms> terms = o.terms();
        OrderLife life = o.life();
        return Cells.of(
                o.key().portfolio(),
                o.key().id(),
                o.instrument(),
                o.side(),
                terms.flatMap(OrderTerms::clientOrderId),
                terms.flatMap(OrderTerms::session),
                terms.map(OrderTerms::type),
                terms.map(OrderTerms::timeInForce),
                terms.map(OrderTerms::quantity),
                terms.flatMap(OrderTerms::limitPrice),
                terms.flatMap(OrderTerms::stopPrice),
                terms.flatMap(OrderTerms::expireTime),
                terms.map(OrderTerms::submittedTime),
                life.quantity(),
                life.limitPrice(),
                life.stopPrice(),
                life.venueOrderId(),
                life.sent(),
                life.acknowledged(),
                life.pending(),
                life.halt(),
                life.outcomeUnknown(),
                life.closed(),
                life.closedAt().map(EventKey::eventTime),
                life.closedAt().map(EventKey::venueSequence),
                life.closedAt().map(EventKey::tieBreak),
                life.last().map(EventKey::eventTime),
                life.last().map(EventKey::venueSequence),
                life.last().map(EventKey::tieBreak),
                o.cumQuantity(),
                o.turnover(),
                o.status(),
                o.leavesQuantity(),
                o.sequence());
    }
}
