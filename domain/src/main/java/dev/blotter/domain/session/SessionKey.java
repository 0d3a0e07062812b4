package dev.blotter.domain.session;

import dev.blotter.domain.portfolio.PortfolioId;

/** A session within its portfolio. */
public record SessionKey(PortfolioId portfolio, SessionId id) {}
