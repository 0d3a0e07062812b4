package dev.blotter.contract.simulator;

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
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradeRepository;

/** A transaction whose calls are seen by somebody before they are made. */
class PassingTransaction implements WriteTransaction {

    private final WriteTransaction real;

    PassingTransaction(WriteTransaction real) {
        this.real = real;
    }

    /** A port is asked for, which is done before each call. */
    void call() {}

    @Override
    public PortfolioRepository portfolios() {
        call();
        return real.portfolios();
    }

    @Override
    public CashRepository cash() {
        call();
        return real.cash();
    }

    @Override
    public InstrumentRepository instruments() {
        call();
        return real.instruments();
    }

    @Override
    public SessionRepository sessions() {
        call();
        return real.sessions();
    }

    @Override
    public OrderRepository orders() {
        call();
        return real.orders();
    }

    @Override
    public OrderEventLog orderEvents() {
        call();
        return real.orderEvents();
    }

    @Override
    public ExecutionLog executions() {
        call();
        return real.executions();
    }

    @Override
    public TradeRepository trades() {
        call();
        return real.trades();
    }

    @Override
    public PositionRepository positions() {
        call();
        return real.positions();
    }

    @Override
    public JournalLog journal() {
        call();
        return real.journal();
    }

    @Override
    public ConflictLog conflicts() {
        call();
        return real.conflicts();
    }
}
