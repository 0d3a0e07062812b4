package dev.blotter.domain.portfolio;

import dev.blotter.domain.money.Currency;

/** One currency of one portfolio. */
public record CashKey(PortfolioId portfolio, Currency currency) {}
