package dev.blotter.jdbc.portfolio;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioRepository;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Portfolios in {@code portfolios}. */
public record JdbcPortfolioRepository(TableWriter tables) implements PortfolioRepository {

    @Override
    public Map<PortfolioId, Portfolio> lock(Collection<PortfolioId> ids) {
        List<Portfolio> locked = tables.lock(PortfolioTable.BY_ID, ids);
        Map<PortfolioId, Portfolio> byId = HashMap.newHashMap(locked.size());
        locked.forEach(portfolio -> byId.put(portfolio.id(), portfolio));
        return byId;
    }

    @Override
    public void advance(Map<Portfolio, Portfolio> moved) {
        tables.replace(PortfolioTable.CHAINS, moved);
    }

    @Override
    public void save(Collection<Portfolio> portfolios) {
        tables.save(PortfolioTable.PORTFOLIOS, portfolios);
    }
}
