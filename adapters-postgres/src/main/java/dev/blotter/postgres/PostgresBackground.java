package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Connections for long work, beside the pool, so that it takes none away from orders; two at a time. */
final class PostgresBackground {

    private static final int AT_A_TIME = 2;

    private final DataSource source;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    PostgresBackground(DataSource source) {
        this.source = source;
    }

    /** Work on one connection. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /** Runs the work as soon as there is a place. */
    <R> R run(Work<R> work) throws SQLException {
        places.acquireUninterruptibly();
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } finally {
            places.release();
        }
    }
}
