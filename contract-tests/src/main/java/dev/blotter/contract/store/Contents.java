package dev.blotter.contract.store;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.Store;
import java.util.ArrayList;
import java.util.List;

/** What a snapshot holds of a portfolio, and what it could not read. */
record Contents(List<Object> rows, List<String> unreadable) {

    static Contents of(Store store, PortfolioId portfolio) {
        List<String> unreadable = new ArrayList<>();
        List<Object> rows = store.snapshots()
                .read((row, problem) -> unreadable.add(row + " " + problem), snapshot -> read(snapshot, portfolio));
        return new Contents(rows, unreadable);
    }

    static List<Object> read(Snapshot snapshot, PortfolioId portfolio) {
        List<Object> rows = new ArrayList<>();
        snapshot.portfolio(portfolio).ifPresent(rows::add);
        snapshot.cash(portfolio, rows::add);
        snapshot.sessions(portfolio, rows::add);
        snapshot.orders(portfolio, rows::add);
        snapshot.orderEvents(portfolio, rows::add);
        snapshot.executions(portfolio, rows::add);
        snapshot.trades(portfolio, rows::add);
        snapshot.positions(portfolio, rows::add);
        snapshot.journal(portfolio, rows::add);
        snapshot.conflicts(portfolio, rows::add);
        return rows;
    }
}
