package dev.blotter.postgres;

import dev.blotter.domain.store.ReadToken;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Positions in the server's write-ahead log, as read tokens. */
final class PostgresReadToken {

    /** Beyond every position: no replica has got there, so that the primary is read. */
    static final ReadToken UNREACHABLE = new ReadToken("FFFFFFFF/FFFFFFFF");

    private PostgresReadToken() {}

    /** The log's position now, which is after every commit that this connection got an answer to. */
    static ReadToken now(Connection connection) {
        try {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_current_wal_lsn()")) {
                row.next();
                return new ReadToken(row.getString(1));
            }
        } catch (SQLException e) {
            // The commit stands; only where to read it from is not known.
            return UNREACHABLE;
        }
    }
}
