package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionFinder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads executions. */
record InMemoryExecutionFinder(Committed committed) implements ExecutionFinder {

    @Override
    public Optional<Execution> find(ExecutionKey key) {
        return committed.read(tables -> tables.executions().find(key));
    }

    @Override
    public List<Execution> ofOrder(OrderKey order) {
        return committed.read(
                tables -> tables.executions().select(row -> row.order().equals(order)).stream()
                        .sorted(Comparator.comparing(Execution::eventKey))
                        .toList());
    }

    @Override
    public List<Execution> page(PortfolioId portfolio, long afterSequence, int limit) {
        return committed.read(tables -> Ordered.executions(tables, portfolio)
                .filter(row -> row.sequence() > afterSequence)
                .limit(limit)
                .toList());
    }
}
