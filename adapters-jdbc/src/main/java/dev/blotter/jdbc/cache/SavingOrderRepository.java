package dev.blotter.jdbc.cache;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderRepository;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Notes which orders are saved. */
record SavingOrderRepository(OrderRepository real, Set<OrderKey> saved) implements OrderRepository {

    @Override
    public Map<OrderKey, Order> load(Collection<OrderKey> keys) {
        return real.load(keys);
    }

    @Override
    public void add(Collection<Order> orders) {
        orders.forEach(order -> saved.add(order.key()));
        real.add(orders);
    }

    @Override
    public void save(Collection<Order> orders) {
        orders.forEach(order -> saved.add(order.key()));
        real.save(orders);
    }
}
