package dev.blotter.domain.order;

import java.util.Collection;
import java.util.List;

/** What was reported of orders; append only. */
public interface OrderEventLog {

    /** All events of the orders, in no particular order, in one statement. */
    List<OrderEvent> ofOrders(Collection<OrderKey> orders);

    /** Adds them all in one statement. */
    void append(Collection<OrderEvent> events);
}
