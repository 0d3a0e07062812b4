package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import java.util.Collection;

/**
 * What portfolios with one currency come to.
 *
 * @param entries in their journals
 * @param paid deposits less cash
 * @param exact whether cash + cost = deposits + realised − fees in each of them, to the last digit
 */
public record BookTotals(long entries, Amount paid, boolean exact) {

    private static final BookTotals NOTHING = new BookTotals(0, Amount.ZERO, true);

    /** Those of {@link BenchBook}. */
    public static BookTotals of(Blotter blotter) {
        return of(blotter, BenchBook.PORTFOLIOS, BenchBook.CURRENCY);
    }

    /** Reads all of them. */
    public static BookTotals of(Blotter blotter, Collection<PortfolioId> portfolios, Currency currency) {
        BookTotals totals = NOTHING;
        for (PortfolioId id : portfolios) {
            PortfolioView view = blotter.finders()
                    .portfolios()
                    .fetch(id, PortfolioFetch.WITH_POSITIONS, 0)
                    .orElseThrow();
            totals = totals.plus(view, currency);
        }
        return totals;
    }

    private BookTotals plus(PortfolioView view, Currency currency) {
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
            right = right.plus(position.realised()).minus(position.fees().in(currency));
        }
        return new BookTotals(
                entries + view.portfolio().journal().sequence(),
                paid.plus(deposited.minus(cash)),
                exact && left.equals(right));
    }
}
