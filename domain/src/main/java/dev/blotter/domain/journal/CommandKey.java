package dev.blotter.domain.journal;

import dev.blotter.domain.portfolio.PortfolioId;

/** A command within the portfolio it is about. */
public record CommandKey(PortfolioId portfolio, CommandId id) {}
