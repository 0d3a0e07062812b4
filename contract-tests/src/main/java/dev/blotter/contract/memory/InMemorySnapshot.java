package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.trade.Trade;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The rows of one moment. */
record InMemorySnapshot(InMemoryTables tables) implements Snapshot {

    @Override
    public Set<PortfolioId> portfolios() {
        return new TreeSet<>(tables.portfolios().rows().keySet());
    }

    @Override
    public Optional<Portfolio> portfolio(PortfolioId portfolio) {
        return tables.portfolios().find(portfolio);
    }

    @Override
    public void journal(PortfolioId portfolio, Consumer<JournalEntry> entries) {
        Ordered.entries(tables.journal(), portfolio).forEach(entries);
    }

    @Override
    public void conflicts(PortfolioId portfolio, Consumer<JournalEntry> entries) {
        Ordered.entries(tables.conflicts(), portfolio).forEach(entries);
    }

    @Override
    public void cash(PortfolioId portfolio, Consumer<CashBalance> balances) {
        Ordered.cash(tables, portfolio).forEach(balances);
    }

    @Override
    public void sessions(PortfolioId portfolio, Consumer<TradingSession> sessions) {
        Ordered.sessions(tables, portfolio).forEach(sessions);
    }

    @Override
    public void orders(PortfolioId portfolio, Consumer<Order> orders) {
        Ordered.orders(tables, portfolio).forEach(orders);
    }

    @Override
    public void orderEvents(PortfolioId portfolio, Consumer<OrderEvent> events) {
        tables.orderEvents()
                .select(event -> event.order().portfolio().equals(portfolio))
                .forEach(events);
    }

    @Override
    public void executions(PortfolioId portfolio, Consumer<Execution> executions) {
        Ordered.executions(tables, portfolio).forEach(executions);
    }

    @Override
    public void trades(PortfolioId portfolio, Consumer<Trade> trades) {
        Ordered.trades(tables, portfolio).forEach(trades);
    }

    @Override
    public void positions(PortfolioId portfolio, Consumer<Position> positions) {
        Ordered.positions(tables, portfolio).forEach(positions);
    }

    @Override
    public void instruments(Consumer<Instrument> instruments) {
        Ordered.instruments(tables).forEach(instruments);
    }
}
