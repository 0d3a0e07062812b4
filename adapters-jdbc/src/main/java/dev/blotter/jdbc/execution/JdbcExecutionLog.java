package dev.blotter.jdbc.execution;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Executions in {@code executions}. */
public record JdbcExecutionLog(TableWriter tables) implements ExecutionLog {

    @Override
    public Map<ExecutionKey, Execution> load(Collection<ExecutionKey> keys) {
        return tables.loadMap(ExecutionTable.BY_KEY, keys, Execution::key);
    }

    @Override
    public List<Execution> ofOrders(Collection<OrderKey> orders) {
        return tables.load(ExecutionTable.BY_ORDER, Set.copyOf(orders));
    }

    @Override
    public List<Execution> ofPositions(Collection<PositionKey> positions) {
        return tables.load(ExecutionTable.BY_POSITION, Set.copyOf(positions));
    }

    @Override
    public void append(Collection<Execution> executions) {
        tables.append(ExecutionTable.EXECUTIONS, executions);
    }
}
