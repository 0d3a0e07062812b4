package dev.blotter.postgres;

import dev.blotter.domain.store.ReadToken;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What came of a commit.
 *
 * @param token where to read from, to see it
 */
record PostgresCommit(ReadToken token, @Nullable SQLWarning warning) {

    private static final String AND_POSITION = "COMMIT;SELECT pg_current_wal_lsn()::text";

    static PostgresCommit withoutToken(Connection connection) throws SQLException {
        connection.commit();
        return new PostgresCommit(ReadToken.ANY, connection.getWarnings());
    }

    /** Asks for the log's position, which is behind the commit, in the same round trip. */
    static PostgresCommit withToken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(AND_POSITION);
            SQLWarning warning = statement.getWarnings();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return new PostgresCommit(new ReadToken(row.getString(1)), warning);
            }
        }
    }
}
