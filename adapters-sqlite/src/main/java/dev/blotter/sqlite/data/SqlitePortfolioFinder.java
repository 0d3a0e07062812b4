package dev.blotter.sqlite.data;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.RepositoryReads;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code portfolios}.
 *
 * @param views fetches what fetch plans name, for which several statements must see one moment
 */
record SqlitePortfolioFinder(SqlitePortfolioRows rows, RepositoryReads reads, PortfolioFinder views)
        implements PortfolioFinder {

    @Override
    public Optional<Portfolio> find(PortfolioId id) {
        return reads.one(
                "portfolios.find", () -> rows.findByPortfolioId(id.toString()), SqlitePortfolioRow::toPortfolio);
    }

    @Override
    public List<Portfolio> page(Optional<PortfolioId> after, int limit) {
        String place = after.orElse(PortfolioId.REFERENCE).toString();
        int atMost = PageLimit.require(limit);
        return reads.list("portfolios.page", () -> rows.page(place, atMost), SqlitePortfolioRow::toPortfolio);
    }

    @Override
    public Optional<PortfolioView> fetch(PortfolioId id, PortfolioFetch plan, int trades) {
        return views.fetch(id, plan, trades);
    }
}
