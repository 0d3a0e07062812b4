package dev.blotter.application.tip;

import dev.blotter.domain.execution.ExecutionLog;
import dev.blotter.domain.instrument.InstrumentRepository;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.ConflictLog;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalLog;
import dev.blotter.domain.order.OrderEventLog;
import dev.blotter.domain.order.OrderRepository;
import dev.blotter.domain.portfolio.CashRepository;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioRepository;
import dev.blotter.domain.position.PositionRepository;
import dev.blotter.domain.session.SessionRepository;
import dev.blotter.domain.store.Prefetch;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradeRepository;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A transaction that holds the portfolios it locks against what is known of them, and notes what is journalled. */
record TipNotingTransaction(WriteTransaction real, TipGuard guard, TipKeepingWriteStore.Appended appended)
        implements WriteTransaction {

    @Override
    public void prefetch(Prefetch rows) {
        real.prefetch(rows);
    }

    @Override
    public PortfolioRepository portfolios() {
        return new Held(real.portfolios(), guard);
    }

    @Override
    public CashRepository cash() {
        return real.cash();
    }

    @Override
    public InstrumentRepository instruments() {
        return real.instruments();
    }

    @Override
    public SessionRepository sessions() {
        return real.sessions();
    }

    @Override
    public OrderRepository orders() {
        return real.orders();
    }

    @Override
    public OrderEventLog orderEvents() {
        return real.orderEvents();
    }

    @Override
    public ExecutionLog executions() {
        return real.executions();
    }

    @Override
    public TradeRepository trades() {
        return real.trades();
    }

    @Override
    public PositionRepository positions() {
        return real.positions();
    }

    @Override
    public JournalLog journal() {
        return new Noted(real.journal(), appended);
    }

    @Override
    public ConflictLog conflicts() {
        return real.conflicts();
    }

    private record Held(PortfolioRepository real, TipGuard guard) implements PortfolioRepository {

        @Override
        public Map<PortfolioId, Portfolio> lock(Collection<PortfolioId> ids) {
            Map<PortfolioId, Portfolio> found = real.lock(ids);
            guard.check(ids, found);
            return found;
        }

        /** The store moves them only from where they were found, so that is held against what is known. */
        @Override
        public void advance(Map<Portfolio, Portfolio> moved) {
            Map<PortfolioId, Portfolio> found = new HashMap<>();
            moved.keySet().forEach(portfolio -> found.put(portfolio.id(), portfolio));
            guard.check(found.keySet(), found);
            real.advance(moved);
        }

        @Override
        public void save(Collection<Portfolio> portfolios) {
            real.save(portfolios);
        }
    }

    private record Noted(JournalLog real, TipKeepingWriteStore.Appended appended) implements JournalLog {

        @Override
        public Map<CommandKey, JournalEntry> load(Collection<CommandKey> commands) {
            return real.load(commands);
        }

        @Override
        public void append(Collection<JournalEntry> entries) {
            real.append(entries);
            entries.forEach(appended::add);
        }
    }
}
