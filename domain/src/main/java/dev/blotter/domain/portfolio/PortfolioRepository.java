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

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Portfolio> portfolios);
}
