package dev.blotter.domain.order;

import java.util.Collection;
import java.util.Map;

/** Loads and keeps orders within a write transaction. */
public interface OrderRepository {

    /** The orders that exist among those asked for, in one statement. */
    Map<OrderKey, Order> load(Collection<OrderKey> keys);

    /**
     * Stores orders that are not there yet, in one statement.
     *
     * @throws dev.blotter.domain.store.RowRefusedException when one of them is there. A store may find that out when
     *     the work has ended
     */
    void add(Collection<Order> orders);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Order> orders);
}
