package dev.blotter.contract.portfolio;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Store;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.portfolio.CashRepository} must do. */
public interface CashRepositoryContract {

    Store store();

    @Test
    default void cashIsKeptToTheLastDigit() {
        PortfolioId owner = Ground.in(store()).portfolio();
        cash().keeps(
                        CashBalances.of(owner, "USD", "0", "0"),
                        CashBalances.of(owner, "USD", Extremes.MOST, "-" + Extremes.MOST),
                        CashBalances.of(owner, "USD", "-" + Extremes.LEAST, Extremes.LEAST),
                        CashBalances.of(owner, "A1B2C3D4E5F6G7H8", "100", "1000000"));
    }

    @Test
    default void cashThatExistsIsLoaded() {
        PortfolioId owner = Ground.in(store()).portfolio();
        PortfolioId other = Ground.in(store()).portfolio();
        cash().loadsOnlyWhatExists(CashBalances.of(owner, "USD", "1", "1"), new CashKey(owner, new Currency("EUR")));
        cash().loadsOnlyWhatExists(CashBalances.of(owner, "USD", "1", "1"), new CashKey(other, new Currency("USD")));
    }

    @Test
    default void aThousandBalancesAreSaved() {
        PortfolioId owner = Ground.in(store()).portfolio();
        cash().keepsAThousand(
                        n -> CashBalances.of(owner, "C" + n, "1", "1"),
                        n -> CashBalances.of(owner, "C" + n, "-2", "0"));
    }

    @Test
    default void cashWithoutItsPortfolioIsRefused() {
        cash().refusesWithoutParent(
                        CashBalances.of(Ground.in(store()).portfolio(), "USD", "1", "1"),
                        CashBalances.of(Ground.imagined().portfolio(), "USD", "1", "1"));
    }

    private RepositoryProbe<CashKey, CashBalance> cash() {
        return new RepositoryProbe<>(
                store(),
                CashBalance::key,
                (tx, keys) -> tx.cash().load(keys),
                (tx, rows) -> tx.cash().save(rows));
    }
}
