package dev.blotter.sqlite;

import java.sql.SQLException;

/** A read transaction: all its statements see what was committed when the first of them began. */
record SqliteMoment(SqliteConnection connection) implements AutoCloseable {

    static SqliteMoment begin(SqliteConnection connection) throws SQLException {
        connection.run("BEGIN");
        return new SqliteMoment(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.run("ROLLBACK");
    }
}
