package dev.blotter.domain.store;

import dev.blotter.domain.execution.ExecutionFinder;
import dev.blotter.domain.instrument.InstrumentFinder;
import dev.blotter.domain.journal.JournalFinder;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.position.PositionFinder;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.trade.TradeFinder;

/**
 * The reading ports of one store. Each call reads what was committed when it began, in a fixed number of statements.
 */
public record Finders(
        PortfolioFinder portfolios,
        InstrumentFinder instruments,
        SessionFinder sessions,
        OrderFinder orders,
        ExecutionFinder executions,
        TradeFinder trades,
        PositionFinder positions,
        JournalFinder journal) {}
