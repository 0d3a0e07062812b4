package dev.blotter.jdbc.order;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderRepository;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.Map;

/** Orders in {@code orders}. */
public record JdbcOrderRepository(TableWriter tables) implements OrderRepository {

    @Override
    public Map<OrderKey, Order> load(Collection<OrderKey> keys) {
        return tables.loadMap(OrderTable.BY_KEY, keys, Order::key);
    }

    @Override
    public void add(Collection<Order> orders) {
        tables.append(OrderTable.ORDERS, orders);
    }

    @Override
    public void save(Collection<Order> orders) {
        tables.save(OrderTable.ORDERS, orders);
    }
}
