package dev.blotter.benchmarks.peer;

import java.util.List;

/** Blotter's tables, as peers write and read them. */
public final class BookTables {

    /** Each after those that it refers to. */
    public static final List<String> NAMES = List.of(
            "portfolios",
            "instruments",
            "trading_sessions",
            "orders",
            "order_events",
            "executions",
            "trades",
            "positions",
            "cash_balances",
            "journal");

    private BookTables() {}
}
