package dev.blotter.domain.position;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.portfolio.PortfolioId;

/** One instrument in one portfolio. */
public record PositionKey(PortfolioId portfolio, InstrumentId instrument) {}
