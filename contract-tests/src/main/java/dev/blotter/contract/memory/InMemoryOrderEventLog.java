package dev.blotter.contract.memory;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventLog;
import dev.blotter.domain.order.OrderKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Order events, each of an order. */
record InMemoryOrderEventLog(InMemoryChanges<EventPlace, OrderEvent> rows, InMemoryChanges<OrderKey, Order> orders)
        implements OrderEventLog {

    @Override
    public List<OrderEvent> ofOrders(Collection<OrderKey> keys) {
        Set<OrderKey> wanted = Set.copyOf(keys);
        return rows.select(event -> wanted.contains(event.order()));
    }

    @Override
    public void append(Collection<OrderEvent> events) {
        events.forEach(event -> orders.require(event.order()));
        rows.append(events);
    }
}
