package dev.blotter.jdbc.store;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.trade.Trade;
import dev.blotter.jdbc.execution.ExecutionTable;
import dev.blotter.jdbc.instrument.InstrumentTable;
import dev.blotter.jdbc.journal.ConflictTable;
import dev.blotter.jdbc.journal.JournalTable;
import dev.blotter.jdbc.order.OrderEventTable;
import dev.blotter.jdbc.order.OrderTable;
import dev.blotter.jdbc.portfolio.CashTable;
import dev.blotter.jdbc.portfolio.PortfolioTable;
import dev.blotter.jdbc.position.PositionTable;
import dev.blotter.jdbc.session.SessionTable;
import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.table.Table;
import dev.blotter.jdbc.trade.TradeTable;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of snapshots: every table in the order of its key. */
final class SnapshotQueries {

    static final Query<Portfolio> PORTFOLIO = ofPortfolio(PortfolioTable.PORTFOLIOS);
    static final Query<CashBalance> CASH = ofPortfolio(CashTable.CASH);
    static final Query<TradingSession> SESSIONS = ofPortfolio(SessionTable.SESSIONS);
    static final Query<Order> ORDERS = ofPortfolio(OrderTable.ORDERS);
    static final Query<OrderEvent> ORDER_EVENTS = ofPortfolio(OrderEventTable.ORDER_EVENTS);
    static final Query<Execution> EXECUTIONS = ofPortfolio(ExecutionTable.EXECUTIONS);
    static final Query<Trade> TRADES = ofPortfolio(TradeTable.TRADES);
    static final Query<Position> POSITIONS = ofPortfolio(PositionTable.POSITIONS);
    static final Query<JournalEntry> JOURNAL = ofPortfolio(JournalTable.JOURNAL);
    static final Query<JournalEntry> CONFLICTS = ofPortfolio(ConflictTable.CONFLICTS);
    static final Query<Instrument> INSTRUMENTS =
            InstrumentTable.INSTRUMENTS.query("snapshot.instruments", "ORDER BY " + key(InstrumentTable.INSTRUMENTS));

    /** Every portfolio that a row of any table belongs to, by leaps through the keys: what one holds is passed over. */
    static final String OWNERS = owners(List.of(
            PORTFOLIO, CASH, SESSIONS, ORDERS, ORDER_EVENTS, EXECUTIONS, TRADES, POSITIONS, JOURNAL, CONFLICTS));

    private SnapshotQueries() {}

    private static <T> Query<T> ofPortfolio(Table<T> table) {
        return table.query("snapshot." + table.name(), "WHERE portfolio_id = ? ORDER BY " + key(table));
    }

    private static String key(Table<?> table) {
        return table.key().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String owners(List<Query<?>> ofPortfolio) {
        List<String> tables =
                ofPortfolio.stream().map(query -> query.table().name()).toList();
        String leaps = tables.stream().map(SnapshotQueries::leaps).collect(Collectors.joining(",\n"));
        String union = tables.stream()
                .map(table -> "SELECT id FROM of_" + table + " WHERE id IS NOT NULL")
                .collect(Collectors.joining("\nUNION "));
        return "WITH RECURSIVE\n" + leaps + "\n" + union;
    }

    private static String leaps(String table) {
        return """
                of_%1$s (id) AS (
                    SELECT (SELECT portfolio_id FROM %1$s ORDER BY portfolio_id LIMIT 1)
                    UNION ALL
                    SELECT (SELECT portfolio_id FROM %1$s WHERE portfolio_id > o.id ORDER BY portfolio_id LIMIT 1)
                    FROM of_%1$s o WHERE o.id IS NOT NULL
                )""".formatted(table);
    }
}
