package dev.blotter.domain.execution;

import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/** Reads executions. */
public interface ExecutionFinder {

    Optional<Execution> find(ExecutionKey key);

    /** All reports of an order, in canonical order. */
    List<Execution> ofOrder(OrderKey order);

    /** The portfolio's next reports in the order they were booked, after a journal sequence, at most {@code limit}. */
    List<Execution> page(PortfolioId portfolio, long afterSequence, int limit);
}
