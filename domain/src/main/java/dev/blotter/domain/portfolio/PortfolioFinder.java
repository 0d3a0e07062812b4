package dev.blotter.domain.portfolio;

import java.util.List;
import java.util.Optional;

/** Reads portfolios. */
public interface PortfolioFinder {

    Optional<Portfolio> find(PortfolioId id);

    /**
     * The next portfolios in the order of their identifiers, at most {@code limit}, without the reference data's owner.
     */
    List<Portfolio> page(Optional<PortfolioId> after, int limit);

    /**
     * The portfolio with what the plan names, all of one moment.
     *
     * @param trades how many of the newest trades come along, where the plan has trades
     */
    Optional<PortfolioView> fetch(PortfolioId id, PortfolioFetch plan, int trades);
}
