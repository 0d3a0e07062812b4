package dev.blotter.jdbc.cache;

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
import dev.blotter.domain.store.Prefetch;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradeRepository;

/** A transaction that notes the keys of what is saved through it, where it may be cached. */
record SavingTransaction(WriteTransaction real, SavedKeys saved) implements WriteTransaction {

    @Override
    public void prefetch(Prefetch rows) {
        real.prefetch(rows);
    }

    @Override
    public PortfolioRepository portfolios() {
        return new SavingPortfolioRepository(real.portfolios(), saved.portfolios());
    }

    @Override
    public CashRepository cash() {
        return real.cash();
    }

    @Override
    public InstrumentRepository instruments() {
        return new SavingInstrumentRepository(real.instruments(), saved.instruments());
    }

    @Override
    public SessionRepository sessions() {
        return real.sessions();
    }

    @Override
    public OrderRepository orders() {
        return new SavingOrderRepository(real.orders(), saved.orders());
    }

    @Override
    public OrderEventLog orderEvents() {
        return real.orderEvents();
    }

    /** A trade is cached with its executions, too. */
    @Override
    public ExecutionLog executions() {
        return new SavingExecutionLog(real.executions(), saved.trades());
    }

    @Override
    public TradeRepository trades() {
        return new SavingTradeRepository(real.trades(), saved.trades());
    }

    @Override
    public PositionRepository positions() {
        return real.positions();
    }

    @Override
    public JournalLog journal() {
        return real.journal();
    }

    @Override
    public ConflictLog conflicts() {
        return real.conflicts();
    }
}
