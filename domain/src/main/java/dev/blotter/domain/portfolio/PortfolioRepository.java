package dev.blotter.domain.portfolio;

import java.util.Collection;
import java.util.Map;

/** Loads and keeps portfolios within a write transaction. */
public interface PortfolioRepository {

    /**
     * Locks the portfolios that exist among those asked for until the transaction ends, in the order of their
     * identifiers, and returns them as they are then.
     */
    Map<PortfolioId, Portfolio> lock(Collection<PortfolioId> ids);

    /**
     * Moves the heads of portfolios' chains in one statement, without having locked them before: only while each
     * portfolio is still as it was found.
     *
     * @param moved a portfolio as it was found, and as it is to be
     * @throws dev.blotter.domain.store.RowRefusedException when somebody has changed one of them; the transaction must
     *     end. A store may find that out when the work has ended
     */
    void advance(Map<Portfolio, Portfolio> moved);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Portfolio> portfolios);
}
