package dev.blotter.contract.memory;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads portfolios. */
record InMemoryPortfolioFinder(Committed committed) implements PortfolioFinder {

    @Override
    public Optional<Portfolio> find(PortfolioId id) {
        return committed.read(tables -> tables.portfolios().find(id));
    }

    @Override
    public List<Portfolio> page(Optional<PortfolioId> after, int limit) {
        PortfolioId from = after.orElse(PortfolioId.REFERENCE);
        return committed.read(tables -> tables.portfolios().select(p -> p.id().compareTo(from) > 0).stream()
                .sorted(Comparator.comparing(Portfolio::id))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<PortfolioView> fetch(PortfolioId id, PortfolioFetch plan, int trades) {
        return committed.read(tables -> tables.portfolios().find(id).map(found -> view(tables, found, plan, trades)));
    }

    private static PortfolioView view(InMemoryTables tables, Portfolio found, PortfolioFetch plan, int trades) {
        boolean all = plan == PortfolioFetch.WITH_ALL;
        return new PortfolioView(
                found,
                Ordered.cash(tables, found.id()).toList(),
                all || plan == PortfolioFetch.WITH_POSITIONS
                        ? Ordered.positions(tables, found.id()).toList()
                        : List.of(),
                all || plan == PortfolioFetch.WITH_TRADES
                        ? Ordered.trades(tables, found.id()).limit(trades).toList()
                        : List.of());
    }
}
