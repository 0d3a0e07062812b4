package dev.blotter.domain.order;

import dev.blotter.domain.portfolio.PortfolioId;

/** An order within its portfolio. */
public record OrderKey(PortfolioId portfolio, OrderId id) {}
