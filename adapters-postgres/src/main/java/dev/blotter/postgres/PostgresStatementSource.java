package dev.blotter.postgres;

import dev.blotter.jdbc.statement.StatementSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Statements of one connection; the driver keeps those that were closed, by their text. */
record PostgresStatementSource(Connection connection, int fetchSize) implements StatementSource {

    /** Statements whose rows come all at once. */
    PostgresStatementSource(Connection connection) {
        this(connection, 0);
    }

    @Override
    public PreparedStatement take(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(fetchSize);
        return statement;
    }

    @Override
    public void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statement.close();
    }
}
