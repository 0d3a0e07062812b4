package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to whichever server is the primary. */
final class PostgresPrimarySource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private final transient PostgresPrimary primary;

    private volatile boolean failed;
    private volatile long lastFailure;

    PostgresPrimarySource(PostgresPrimary primary) {
        this.primary = primary;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return primary.connect();
        } catch (SQLException e) {
            lastFailure = System.nanoTime();
            failed = true;
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Whether the connection goes to the newest primary that was seen. */
    boolean isNewest(Connection connection) throws SQLException {
        return primary.isNewest(connection);
    }

    /** Whether no connection could be made, after the time of {@link System#nanoTime()}. */
    boolean hasFailedSince(long nanos) {
        return failed && lastFailure - nanos > 0;
    }
}
