package dev.blotter.contract.memory;

import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.CashRepository;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.Map;

/** Cash balances, each of a portfolio. */
record InMemoryCashRepository(
        InMemoryChanges<CashKey, CashBalance> rows, InMemoryChanges<PortfolioId, Portfolio> portfolios)
        implements CashRepository {

    @Override
    public Map<CashKey, CashBalance> load(Collection<CashKey> keys) {
        return rows.load(keys);
    }

    @Override
    public void save(Collection<CashBalance> balances) {
        balances.forEach(balance -> portfolios.require(balance.key().portfolio()));
        rows.save(balances);
    }
}
