package dev.blotter.contract.portfolio;

import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioId;

/** Cash balances. */
public final class CashBalances {

    private CashBalances() {}

    public static CashBalance of(PortfolioId portfolio, String currency, String amount, String deposited) {
        return new CashBalance(new CashKey(portfolio, new Currency(currency)), Amount.of(amount), Amount.of(deposited));
    }
}
