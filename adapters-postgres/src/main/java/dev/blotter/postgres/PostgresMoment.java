package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A transaction that only reads, and sees what was committed when its first statement began. */
record PostgresMoment(Connection connection) implements AutoCloseable {

    /** What its first statement says before anything else. */
    static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    static PostgresMoment begin(Connection connection) throws SQLException {
        PostgresMoment moment = beginLater(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_MOMENT);
        }
        return moment;
    }

    /** Begins with the first statement, which a {@link PostgresMomentReader} sends. */
    static PostgresMoment beginLater(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
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
