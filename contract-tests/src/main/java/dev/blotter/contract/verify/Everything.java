package dev.blotter.contract.verify;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be read of a small book, through every port and by every key; two of them are equal or differ.
 */
public final class Everything {

    private static final int ALL = 100_000;

    private final Finders finders;
    private final List<Object> read = new ArrayList<>();

    private Everything(Finders finders) {
        this.finders = finders;
    }

    /**
     * Reads it.
     *
     * @throws dev.blotter.domain.store.StoreException.Corrupt when something cannot be read
     */
    public static List<Object> of(Finders finders, SnapshotReader snapshots) {
        Everything everything = new Everything(finders);
        everything.add(finders.instruments().page(Optional.empty(), ALL));
        everything.add(finders.orders().inDoubt(Optional.empty(), ALL));
        everything.ofPortfolio(finders.portfolios().find(PortfolioId.REFERENCE).orElseThrow());
        finders.portfolios().page(Optional.empty(), ALL).forEach(everything::ofPortfolio);
        snapshots.read((row, problem) -> everything.add(List.of(row, problem)), everything::ofSnapshot);
        return everything.read;
    }

    private void add(Object rows) {
        read.add(rows);
    }

    private void ofPortfolio(Portfolio portfolio) {
        PortfolioId id = portfolio.id();
        add(portfolio);
        add(finders.portfolios().find(id));
        add(finders.portfolios().fetch(id, PortfolioFetch.WITH_ALL, ALL));
        add(finders.journal().page(id, 0, ALL));
        add(finders.journal().conflicts(id, 0, ALL));
        add(finders.orders().working(id, Optional.empty(), ALL));
        add(finders.orders().inDoubt(id, Optional.empty(), ALL));
        for (TradeStatus status : TradeStatus.values()) {
            add(finders.trades().byStatus(id, status, Optional.empty(), ALL));
        }
        finders.orders().page(id, Optional.empty(), ALL).forEach(this::ofOrder);
        finders.executions().page(id, 0, ALL).forEach(this::ofExecution);
        finders.trades().page(id, Optional.empty(), ALL).forEach(this::ofTrade);
        finders.positions().page(id, Optional.empty(), ALL).forEach(this::ofPosition);
        finders.sessions().page(id, Optional.empty(), ALL).forEach(this::ofSession);
    }

    private void ofOrder(Order order) {
        add(order);
        add(finders.orders().find(order.key()));
        add(finders.orders().events(order.key()));
        add(finders.executions().ofOrder(order.key()));
    }

    private void ofExecution(Execution execution) {
        add(execution);
        add(finders.executions().find(execution.key()));
    }

    private void ofTrade(Trade trade) {
        add(trade);
        add(finders.trades().withExecutions(trade.key()));
    }

    private void ofPosition(Position position) {
        add(position);
        add(finders.positions().find(position.key()));
        add(finders.positions()
                .bySymbol(
                        position.key().portfolio(), position.key().instrument().symbol()));
        Optional<Instrument> instrument =
                finders.instruments().find(position.key().instrument());
        add(instrument);
    }

    private void ofSession(TradingSession session) {
        add(session);
        add(finders.sessions().find(session.key()));
        add(finders.trades().bySession(session.key(), Optional.empty(), ALL));
    }

    private List<Object> ofSnapshot(Snapshot snapshot) {
        for (PortfolioId portfolio : snapshot.portfolios()) {
            add(portfolio);
            add(snapshot.portfolio(portfolio));
            snapshot.journal(portfolio, this::add);
            snapshot.conflicts(portfolio, this::add);
            snapshot.cash(portfolio, this::add);
            snapshot.sessions(portfolio, this::add);
            snapshot.orders(portfolio, this::add);
            snapshot.orderEvents(portfolio, this::add);
            snapshot.executions(portfolio, this::add);
            snapshot.trades(portfolio, this::add);
            snapshot.positions(portfolio, this::add);
        }
        snapshot.instruments(this::add);
        return read;
    }
}
