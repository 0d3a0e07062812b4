package dev.blotter.jdbc.execution;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionFinder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.table.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads {@code executions}. */
public record JdbcExecutionFinder(Reads reads) implements ExecutionFinder {

    private static final Query<Execution> FIND = ExecutionTable.EXECUTIONS.query("executions.find", """
        WHERE portfolio_id = ? AND venue = ? AND instrument_id = ? AND trade_date = ? AND execution_id = ?\
        """);

    private static final Query<Execution> OF_ORDER =
            ExecutionTable.EXECUTIONS.query("executions.of_order", "WHERE portfolio_id = ? AND order_id = ?");

    private static final Query<Execution> PAGE = ExecutionTable.EXECUTIONS.query("executions.page", """
        WHERE portfolio_id = ? AND sequence > ?
        ORDER BY sequence
        LIMIT ?\
        """);

    @Override
    public Optional<Execution> find(ExecutionKey key) {
        return reads.single(
                tables -> tables.find(FIND, key.portfolio(), key.venue(), key.instrument(), key.tradeDate(), key.id()));
    }

    @Override
    public List<Execution> ofOrder(OrderKey order) {
        return reads.single(tables -> tables.select(OF_ORDER, order.portfolio(), order.id())).stream()
                .sorted(Comparator.comparing(Execution::eventKey))
                .toList();
    }

    @Override
    public List<Execution> page(PortfolioId portfolio, long afterSequence, int limit) {
        return reads.single(tables -> tables.select(PAGE, portfolio, afterSequence, PageLimit.require(limit)));
    }
}
