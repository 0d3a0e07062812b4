package dev.blotter.jdbc.cache;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioRepository;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Notes which portfolios are saved. */
record SavingPortfolioRepository(PortfolioRepository real, Set<PortfolioId> saved) implements PortfolioRepository {

    @Override
    public Map<PortfolioId, Portfolio> lock(Collection<PortfolioId> ids) {
        return real.lock(ids);
    }

    @Override
    public void advance(Map<Portfolio, Portfolio> moved) {
        moved.keySet().forEach(portfolio -> saved.add(portfolio.id()));
        real.advance(moved);
    }

    @Override
    public void save(Collection<Portfolio> portfolios) {
        portfolios.forEach(portfolio -> saved.add(portfolio.id()));
        real.save(portfolios);
    }
}
