package dev.blotter.torture.row;

import dev.blotter.torture.server.PostgresArena;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Another session on the victim's rows. It finds no deadlock itself, so that where two wait for each other the victim's
 * transaction is the one that ends.
 */
final class CrossedLocks implements AutoCloseable {

    private static final String ROWS_OF_PORTFOLIOS = """
            SELECT 1 FROM cash_balances FOR UPDATE;
            SELECT 1 FROM positions FOR UPDATE""";
    private static final String PORTFOLIOS = "SELECT 1 FROM portfolios ORDER BY portfolio_id DESC FOR UPDATE";

    private final Connection connection;
    private final Statement statement;

    private CrossedLocks(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    static CrossedLocks open(PostgresArena arena) throws SQLException {
        Connection connection = arena.connect();
        Statement statement = connection.createStatement();
        statement.execute("SET deadlock_timeout = '1min'");
        statement.execute("SET lock_timeout = '20s'");
        connection.setAutoCommit(false);
        return new CrossedLocks(connection, statement);
    }

    /** Locks what a transaction of Blotter's locks last, and a moment later what it locks first. */
    void cross(long millisBetween) throws SQLException, InterruptedException {
        statement.execute(ROWS_OF_PORTFOLIOS);
        Thread.sleep(millisBetween);
        take();
        release();
    }

    /** Locks all portfolios; nobody else can write until {@link #release}. */
    void take() throws SQLException {
        statement.execute(PORTFOLIOS);
    }

    /** Lets go of all that is locked. */
    void release() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
