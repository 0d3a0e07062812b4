package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends what waits, on a connection of its own. While one statement is under way the next collects: a crowd of commits
 * shares a notice. Only notifying transactions wait for each other, and commits of the book are none.
 */
final class PostgresNoticeSender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresNoticeSender.class);
    private static final String NOTIFY =
            "SELECT pg_notify('" + PostgresNoticeListener.CHANNEL + "', notice) FROM unnest(?) AS notice";

    private final DataSource connections;
    private final PostgresPendingNotices pending;
    private final PostgresBackOff backOff = new PostgresBackOff();
    private Optional<Connection> open = Optional.empty();

    PostgresNoticeSender(DataSource connections, PostgresPendingNotices pending) {
        this.connections = connections;
        this.pending = pending;
    }

    @Override
    public void run() {
        try {
            for (List<String> notices = pending.take(); !notices.isEmpty(); notices = pending.take()) {
                send(notices);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void send(List<String> notices) throws InterruptedException {
        try {
            Connection connection = connection();
            try (PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
                statement.setArray(1, connection.createArrayOf("text", notices.toArray()));
                statement.execute();
            }
            backOff.succeeded();
        } catch (SQLException e) {
            disconnect();
            LOG.atLevel(backOff.isFresh() ? Level.WARN : Level.DEBUG)
                    .log(
                            "Other instances' caches cannot be told of changes (SQLSTATE {}); their entries go by age",
                            e.getSQLState());
            if (backOff.await()) {
                pending.addEverything();
            }
        }
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty()) {
            open = Optional.of(connections.getConnection());
        }
        return open.get();
    }

    private void disconnect() {
        open.ifPresent(PostgresNoticeListener::close);
        open = Optional.empty();
    }

    /** Sends what waits once more, and ends. */
    void close() {
        backOff.close();
        pending.close();
    }
}
