package dev.blotter.jdbc.cache;

/** The kinds of rows that are cached, each with a size and a lifetime of its own. */
public enum CacheKind {
    INSTRUMENTS,
    PORTFOLIOS,
    /** Closed ones. */
    ORDERS,
    /** Those that are not open, alone and with their executions. */
    TRADES
}
