package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a standby was seen to have.
 *
 * @param nanos when it was asked, by {@link System#nanoTime()}
 * @param server which run of the server answered: the time when it began
 */
record PostgresSighting(long nanos, String server, PostgresLsn replayed) {

    private static final String SQL = """
            SELECT pg_is_in_recovery(), coalesce(pg_last_wal_replay_lsn(), '0/0')::text,
                pg_postmaster_start_time()::text""";

    /**
     * Asks it.
     *
     * @throws SQLException when it does not answer, or is not a standby
     */
    static PostgresSighting ask(Connection connection) throws SQLException {
        long now = System.nanoTime();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new SQLException("it is not a standby", "55000");
            }
            return new PostgresSighting(now, row.getString(3), PostgresLsn.parse(row.getString(2)));
        }
    }
}
