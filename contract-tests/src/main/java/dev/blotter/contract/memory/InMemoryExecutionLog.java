package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Executions, each of an order; both their keys and their journal sequences are unique. */
record InMemoryExecutionLog(
        InMemoryChanges<ExecutionKey, Execution> rows,
        InMemoryChanges<EntryKey, Execution> sequences,
        InMemoryChanges<OrderKey, Order> orders)
        implements ExecutionLog {

    @Override
    public Map<ExecutionKey, Execution> load(Collection<ExecutionKey> keys) {
        return rows.load(keys);
    }

    @Override
    public List<Execution> ofOrders(Collection<OrderKey> keys) {
        Set<OrderKey> wanted = Set.copyOf(keys);
        return rows.select(execution -> wanted.contains(execution.order()));
    }

    @Override
    public List<Execution> ofPositions(Collection<PositionKey> positions) {
        Set<PositionKey> wanted = Set.copyOf(positions);
        return rows.select(execution -> wanted.contains(
                new PositionKey(execution.key().portfolio(), execution.key().instrument())));
    }

    @Override
    public void append(Collection<Execution> executions) {
        executions.forEach(execution -> orders.require(execution.order()));
        rows.append(executions);
        sequences.append(executions);
    }
}
