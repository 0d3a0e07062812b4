package dev.blotter.jdbc.order;

import static dev.blotter.jdbc.table.Column.decimal;
import static dev.blotter.jdbc.table.Column.number;
import static dev.blotter.jdbc.table.Column.text;
import static dev.blotter.jdbc.table.Column.uuid;

import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.EventKeys;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Row;
import dev.blotter.jdbc.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code order_events}; append only. */
public final class OrderEventTable {

    public static final Table<OrderEvent> ORDER_EVENTS = new Table<>(
            "order_events",
            List.of(
                    uuid("portfolio_id"),
                    uuid("order_id"),
                    number("sequence"),
                    text("event_type"),
                    number("event_time"),
                    number("venue_sequence"),
                    text("tie_break"),
                    text("evidence"),
                    text("venue_order_id"),
                    decimal("quantity"),
                    decimal("limit_price"),
                    decimal("stop_price"),
                    text("text")),
            3,
            OrderEventTable::cells,
            OrderEventTable::read);

    public static final Lookup<OrderEvent, OrderKey> BY_ORDER = ORDER_EVENTS.lookup(
            "order_events.of_orders", List.of("portfolio_id", "order_id"), key -> Cells.of(key.portfolio(), key.id()));

    private OrderEventTable() {}

    private static @Nullable Object[] cells(OrderEvent e) {
        return Cells.of(
                e.order().portfolio(),
                e.order().id(),
                e.sequence(),
                e.type(),
                e.key().eventTime(),
                e.key().venueSequence(),
                e.key().tieBreak(),
                e.evidence(),
                e.venueOrderId(),
                e.quantity(),
                e.limitPrice(),
                e.stopPrice(),
                e.text());
    }

    private static OrderEvent read(Row row) throws SQLException {
        OrderKey order =
                new OrderKey(row.uuid(PortfolioId::parse, PortfolioId::new), row.uuid(OrderId::parse, OrderId::new));
        long sequence = row.number();
        return new OrderEvent(
                order,
                row.name(OrderEventType.class),
                EventKeys.read(row),
                row.name(Evidence.class),
                row.maybe(VenueOrderId::new),
                row.maybeDecimal(Quantity::of, Quantity::new),
                row.maybeDecimal(Price::of, Price::new),
                row.maybeDecimal(Price::of, Price::new),
                row.maybe(Function.identity()),
                sequence);
    }
}
