package dev.blotter.domain.position;

import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Loads and keeps positions within a write transaction. */
public interface PositionRepository {

    /** The positions that exist among those asked for, in one statement. */
    Map<PositionKey, Position> load(Collection<PositionKey> keys);

    /** All positions of the portfolio, when there are no more than so many; any {@code most + 1} of them otherwise. */
    List<Position> ofPortfolio(PortfolioId portfolio, int most);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Position> positions);
}
