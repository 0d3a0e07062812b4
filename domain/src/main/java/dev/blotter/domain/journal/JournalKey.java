package dev.blotter.domain.journal;

import dev.blotter.domain.portfolio.PortfolioId;

/** A place in a portfolio's journal. */
public record JournalKey(PortfolioId portfolio, long sequence) {}
