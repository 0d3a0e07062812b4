package dev.blotter.benchmarks.load.subject;

import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import java.math.BigDecimal;

/**
 * What the portfolios come to.
 *
 * @param entries in their journals
 * @param paid deposits less cash
 * @param exact whether cash + cost = deposits + realised − fees in each of them, to the last digit
 */
public record LoadTotals(long entries, BigDecimal paid, boolean exact) {

    /** Reads all of them. */
    public static LoadTotals of(Blotter blotter, LoadBook book) {
        LoadTotals totals = new LoadTotals(0, BigDecimal.ZERO, true);
        for (PortfolioId id : book.portfolios()) {
            totals = totals.plus(blotter.finders()
                    .portfolios()
                    .fetch(id, PortfolioFetch.WITH_POSITIONS, 0)
                    .orElseThrow());
        }
        return totals;
    }

    private LoadTotals plus(PortfolioView view) {
        Amount cash = Amount.ZERO;
        Amount deposited = Amount.ZERO;
        for (CashBalance balance : view.cash()) {
            cash = cash.plus(balance.amount());
            deposited = deposited.plus(balance.deposited());
        }
        Amount left = cash;
        Amount right = deposited;
        for (Position position : view.positions()) {
            left = left.plus(position.cost());
            right = right.plus(position.realised()).minus(position.fees().in(LoadBook.CURRENCY));
        }
        return new LoadTotals(
                entries + view.portfolio().journal().sequence(),
                paid.add(deposited.minus(cash).value()),
                exact && left.equals(right));
    }
}
