package dev.blotter.contract.memory;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioRepository;
import dev.blotter.domain.store.RowRefusedException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Portfolios; there is one writer at a time, which has them all to itself. */
record InMemoryPortfolioRepository(InMemoryChanges<PortfolioId, Portfolio> rows) implements PortfolioRepository {

    @Override
    public Map<PortfolioId, Portfolio> lock(Collection<PortfolioId> ids) {
        return rows.load(ids);
    }

    @Override
    public void advance(Map<Portfolio, Portfolio> moved) {
        for (Portfolio found : moved.keySet()) {
            if (!rows.find(found.id()).equals(Optional.of(found))) {
                throw new RowRefusedException("a portfolio is not as it was found any more");
            }
        }
        rows.save(moved.values());
    }

    @Override
    public void save(Collection<Portfolio> portfolios) {
        rows.save(portfolios);
    }
}
