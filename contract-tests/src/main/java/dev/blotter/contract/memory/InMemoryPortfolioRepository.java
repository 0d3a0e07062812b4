package dev.blotter.contract.memory;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioRepository;
import java.util.Collection;
import java.util.Map;

/** Portfolios; there is one writer at a time, which has them all to itself. */
record InMemoryPortfolioRepository(InMemoryChanges<PortfolioId, Portfolio> rows) implements PortfolioRepository {

    @Override
    public Map<PortfolioId, Portfolio> lock(Collection<PortfolioId> ids) {
        return rows.load(ids);
    }

    @Override
    public void save(Collection<Portfolio> portfolios) {
        rows.save(portfolios);
    }
}
