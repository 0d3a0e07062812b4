package dev.blotter.domain.position;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/** Reads positions. */
public interface PositionFinder {

    Optional<Position> find(PositionKey key);

    /** The portfolio's positions in a symbol, wherever it is listed. */
    List<Position> bySymbol(PortfolioId portfolio, String symbol);

    /** The portfolio's next positions in the order of instrument names, at most {@code limit}. */
    List<Position> page(PortfolioId portfolio, Optional<InstrumentId> after, int limit);
}
