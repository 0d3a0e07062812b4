package dev.blotter.domain.store;

import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.instrument.InstrumentRepository;
import dev.blotter.domain.journal.ConflictLog;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.domain.order.OrderEventLog;
import dev.blotter.domain.order.OrderRepository;
import dev.blotter.domain.portfolio.CashRepository;
import dev.blotter.domain.portfolio.PortfolioRepository;
import dev.blotter.domain.position.PositionRepository;
import dev.blotter.domain.session.SessionRepository;
import dev.blotter.domain.trade.TradeRepository;

/** The ports of one transaction: what is written through them is stored together or not at all. */
public interface WriteTransaction {

    /**
     * Says what will be asked for next, so that a store whose server is a way off asks once for all of it. A hint: the
     * answers are the same without it.
     */
    default void prefetch(Prefetch rows) {}

    PortfolioRepository portfolios();

    CashRepository cash();

    InstrumentRepository instruments();

    SessionRepository sessions();

    OrderRepository orders();

    OrderEventLog orderEvents();

    ExecutionLog executions();

    TradeRepository trades();

    PositionRepository positions();

    JournalLog journal();

    ConflictLog conflicts();
}
