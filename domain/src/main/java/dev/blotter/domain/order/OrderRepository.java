package dev.blotter.domain.order;

import java.util.Collection;
import java.util.Map;

/** Loads and keeps orders within a write transaction. */
public interface OrderRepository {

    /** The orders that exist among those asked for, in one statement. */
    Map<OrderKey, Order> load(Collection<OrderKey> keys);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Order> orders);
}
