package dev.blotter.postgres;

import dev.blotter.jdbc.cache.CacheDrops;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Hears what other instances say, on a connection of its own, and takes a new one when that is lost. What was said in
 * between is lost with it, so everything is dropped whenever listening begins.
 */
final class PostgresNoticeListener implements Runnable {

    static final String CHANNEL = "blotter_cache";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresNoticeListener.class);
    /** A connection that was cut without a word is quiet for ever: after so long it is asked. */
    private static final int QUIET_MILLIS = 10_000;

    private static final int ANSWER_SECONDS = 5;

    private final DataSource connections;
    private final PostgresNoticeText text;
    private final CacheDrops drops;
    private final PostgresBackOff backOff = new PostgresBackOff();
    private final AtomicReference<@Nullable Connection> open = new AtomicReference<>();

    PostgresNoticeListener(DataSource connections, PostgresNoticeText text, CacheDrops drops) {
        this.connections = connections;
        this.text = text;
        this.drops = drops;
    }

    @Override
    public void run() {
        while (!backOff.isClosed()) {
            try (Connection connection = connections.getConnection()) {
                open.set(connection);
                listen(connection);
            } catch (SQLException e) {
                retry(e);
            } finally {
                open.set(null);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        drops.dropEverything();
        backOff.succeeded();
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!backOff.isClosed()) {
            PGNotification @Nullable [] notices = notified.getNotifications(QUIET_MILLIS);
            if (notices == null || notices.length == 0) {
                requireAlive(connection);
            } else {
                for (PGNotification notice : notices) {
                    text.follow(notice.getParameter(), drops);
                }
            }
        }
    }

    private static void requireAlive(Connection connection) throws SQLException {
        if (!connection.isValid(ANSWER_SECONDS)) {
            throw new SQLException("the server does not answer", "08006");
        }
    }

    private void retry(SQLException e) {
        if (backOff.isClosed()) {
            return;
        }
        LOG.atLevel(backOff.isFresh() ? Level.WARN : Level.DEBUG)
                .log(
                        "The cache hears nothing of other instances' changes (SQLSTATE {}); its entries go by age",
                        e.getSQLState());
        try {
            if (backOff.await()) {
                LOG.debug("The cache listens again");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** Ends, also while it waits for a notice. */
    void close() {
        backOff.close();
        Connection connection = open.get();
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It was lost already.
            }
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was lost already.
        }
    }
}
