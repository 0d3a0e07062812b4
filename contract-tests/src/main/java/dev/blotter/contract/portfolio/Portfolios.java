package dev.blotter.contract.portfolio;

import dev.blotter.contract.store.Extremes;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.UUID;

/** Portfolios in US dollars. */
public final class Portfolios {

    public static final Currency USD = new Currency("USD");

    private Portfolios() {}

    /** One without any journal. */
    public static Portfolio named(PortfolioId id, String name) {
        return new Portfolio(id, name, USD, Extremes.TIME, JournalTip.EMPTY, JournalTip.EMPTY);
    }

    /** One that was never seen before. */
    public static Portfolio unique() {
        return named(new PortfolioId(UUID.randomUUID()), "contract");
    }
}
