package dev.blotter.domain.execution;

import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The venue's reports; append only. */
public interface ExecutionLog {

    /** The reports that exist among those asked for, in one statement. */
    Map<ExecutionKey, Execution> load(Collection<ExecutionKey> keys);

    /** All reports of the orders, in no particular order, in one statement. */
    List<Execution> ofOrders(Collection<OrderKey> orders);

    /** All reports that the positions are made of, in no particular order, in one statement. */
    List<Execution> ofPositions(Collection<PositionKey> positions);

    /** Adds them all in one statement. */
    void append(Collection<Execution> executions);
}
