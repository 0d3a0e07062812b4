package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that only reads, and sees what was committed when its first statement began. */
record PostgresMoment(Connection connection) implements AutoCloseable {

    static PostgresMoment begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
        return new PostgresMoment(connection);
    }

    /** Lets the reader pause between rows for longer than writers may. */
    void allowPauses() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = '10min'");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
    }
}
