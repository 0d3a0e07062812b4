package dev.blotter.jdbc.order;

import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventLog;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Order events in {@code order_events}. */
public record JdbcOrderEventLog(TableWriter tables) implements OrderEventLog {

    @Override
    public List<OrderEvent> ofOrders(Collection<OrderKey> orders) {
        return tables.load(OrderEventTable.BY_ORDER, Set.copyOf(orders));
    }

    @Override
    public void append(Collection<OrderEvent> events) {
        tables.append(OrderEventTable.ORDER_EVENTS, events);
    }
}
