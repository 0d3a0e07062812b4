package dev.blotter.jdbc.cache;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes of which orders, and so trades, executions are added. */
record SavingExecutionLog(ExecutionLog real, Set<OrderKey> saved) implements ExecutionLog {

    @Override
    public Map<ExecutionKey, Execution> load(Collection<ExecutionKey> keys) {
        return real.load(keys);
    }

    @Override
    public List<Execution> ofOrders(Collection<OrderKey> orders) {
        return real.ofOrders(orders);
    }

    @Override
    public List<Execution> ofPositions(Collection<PositionKey> positions) {
        return real.ofPositions(positions);
    }

    @Override
    public void append(Collection<Execution> executions) {
        executions.forEach(execution -> saved.add(execution.order()));
        real.append(executions);
    }
}
