package dev.blotter.domain.portfolio;

/** What comes along with a portfolio; cash always does. Each plan is a fixed number of statements. */
public enum PortfolioFetch {
    /** The portfolio and its cash. */
    WITH_CASH,
    /** And its positions. */
    WITH_POSITIONS,
    /** And its trades. */
    WITH_TRADES,
    /** And both. */
    WITH_ALL
}
