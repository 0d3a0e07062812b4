package dev.blotter.domain.store;

import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import java.util.Set;

/**
 * The rows that a transaction is about to ask for, whether they exist or not.
 *
 * @param portfolios to be locked
 * @param commands whose journal entries are asked for
 * @param orders with their trades
 */
public record Prefetch(
        Set<PortfolioId> portfolios,
        Set<CommandKey> commands,
        Set<InstrumentId> instruments,
        Set<SessionKey> sessions,
        Set<OrderKey> orders,
        Set<ExecutionKey> executions,
        Set<PositionKey> positions,
        Set<CashKey> cash) {}
