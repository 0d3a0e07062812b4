package dev.blotter.postgres;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;

/**
 * Keeps the planner's statistics up with a young book: has the tables analyzed early, and each time the book has grown
 * fourfold.
 *
 * <p>Of a table that was never analyzed the planner guesses that two columns find one row, so that a short index looks
 * as good as the primary key, and a load by key then reads the whole portfolio. Autovacuum would mend that, but looks
 * once a minute. Who does not own the tables only gets warnings, and waits for autovacuum.
 */
final class PostgresStatistics implements AutoCloseable {

    private static final long FIRST_ROWS = 512;
    private static final int GROWTH = 4;
    private static final String ENTRIES = "SELECT reltuples::bigint FROM pg_class WHERE oid = 'journal'::regclass";
    private static final String ANALYZE = "ANALYZE portfolios, cash_balances, trading_sessions, instruments, orders,"
            + " order_events, executions, trades, positions, journal, conflicts";

    private final DataSource connections;
    private final StatementObserver observer;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("blotter-statistics").factory());
    private long rows;
    private long next = FIRST_ROWS;

    PostgresStatistics(DataSource connections, StatementObserver observer) {
        this.connections = connections;
        this.observer = observer;
    }

    /** Counts the rows that a transaction has appended. */
    synchronized void stored(int appended) {
        rows += appended;
        if (rows >= next) {
            next = Long.MAX_VALUE;
            try {
                worker.execute(this::analyze);
            } catch (RejectedExecutionException e) {
                // The store is closing.
            }
        }
    }

    private void analyze() {
        long begin = System.nanoTime();
        boolean failed = true;
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ANALYZE);
            grown(entries(statement));
            failed = false;
        } catch (SQLException e) {
            // Counted below; what is stored does not depend on it, and autovacuum goes on without it.
            grown(0);
        } finally {
            observer.executed(ExecutedStatement.withoutSql("statistics.analyze", begin, 0, failed));
        }
    }

    private static long entries(Statement statement) throws SQLException {
        try (ResultSet estimate = statement.executeQuery(ENTRIES)) {
            estimate.next();
            return estimate.getLong(1);
        }
    }

    private synchronized void grown(long entries) {
        next = rows + Math.max(FIRST_ROWS, entries * (GROWTH - 1));
    }

    /** Waits for what runs. */
    @Override
    public void close() {
        worker.close();
    }
}
