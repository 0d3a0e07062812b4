package dev.blotter.jdbc.portfolio;

import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.CashRepository;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.Map;

/** Cash balances in {@code cash_balances}. */
public record JdbcCashRepository(TableWriter tables) implements CashRepository {

    @Override
    public Map<CashKey, CashBalance> load(Collection<CashKey> keys) {
        return tables.loadMap(CashTable.BY_KEY, keys, CashBalance::key);
    }

    @Override
    public void save(Collection<CashBalance> balances) {
        tables.save(CashTable.CASH, balances);
    }
}
