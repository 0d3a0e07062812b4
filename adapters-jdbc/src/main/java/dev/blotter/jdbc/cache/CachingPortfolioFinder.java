package dev.blotter.jdbc.cache;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import java.util.List;
import java.util.Optional;

/**
 * Reads portfolios, one by one through the cache.
 *
 * @param filling answers what the cache has not
 */
record CachingPortfolioFinder(
        PortfolioFinder real, PortfolioFinder filling, EntryCache<PortfolioId, Portfolio> cache, Freshness wanted)
        implements PortfolioFinder {

    @Override
    public Optional<Portfolio> find(PortfolioId id) {
        return cache.read(id, wanted, () -> filling.find(id));
    }

    @Override
    public List<Portfolio> page(Optional<PortfolioId> after, int limit) {
        return real.page(after, limit);
    }

    @Override
    public Optional<PortfolioView> fetch(PortfolioId id, PortfolioFetch plan, int trades) {
        return real.fetch(id, plan, trades);
    }
}
