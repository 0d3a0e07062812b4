package dev.blotter.contract.simulator;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.trade.Trade;
import java.util.ArrayList;
import java.util.List;

/** All rows of one portfolio. */
record Stored(
        PortfolioId portfolio,
        List<JournalEntry> journal,
        List<JournalEntry> conflicts,
        List<Order> orders,
        List<OrderEvent> events,
        List<Execution> executions,
        List<Trade> trades,
        List<Position> positions,
        List<CashBalance> cash) {

    static Stored of(Snapshot snapshot, PortfolioId portfolio) {
        Stored stored = new Stored(
                portfolio,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        snapshot.journal(portfolio, stored.journal::add);
        snapshot.conflicts(portfolio, stored.conflicts::add);
        snapshot.orders(portfolio, stored.orders::add);
        snapshot.orderEvents(portfolio, stored.events::add);
        snapshot.executions(portfolio, stored.executions::add);
        snapshot.trades(portfolio, stored.trades::add);
        snapshot.positions(portfolio, stored.positions::add);
        snapshot.cash(portfolio, stored.cash::add);
        return stored;
    }
}
