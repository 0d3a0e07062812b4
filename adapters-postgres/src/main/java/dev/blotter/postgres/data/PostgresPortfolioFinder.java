package dev.blotter.postgres.data;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.RepositoryReads;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads {@code portfolios}.
 *
 * @param views fetches what fetch plans name, for which several statements must see one moment
 */
record PostgresPortfolioFinder(PostgresPortfolioRows rows, RepositoryReads reads, PortfolioFinder views)
        implements PortfolioFinder {

    @Override
    public Optional<Portfolio> find(PortfolioId id) {
        return reads.one(
                "portfolios.find", () -> rows.findByPortfolioId(id.value()), PostgresPortfolioRow::toPortfolio);
    }

    @Override
    public List<Portfolio> page(Optional<PortfolioId> after, int limit) {
        UUID place = after.orElse(PortfolioId.REFERENCE).value();
        int atMost = PageLimit.require(limit);
        return reads.list("portfolios.page", () -> rows.page(place, atMost), PostgresPortfolioRow::toPortfolio);
    }

    @Override
    public Optional<PortfolioView> fetch(PortfolioId id, PortfolioFetch plan, int trades) {
        return views.fetch(id, plan, trades);
    }
}
