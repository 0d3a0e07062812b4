package dev.blotter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the primary and at each replica five times a second, each on a connection of its own, so that one that does
 * not answer holds nobody up.
 */
final class PostgresWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;
    private static final int PATIENCE_MILLIS = 500;
    private static final int LOOKS_BETWEEN_ELECTIONS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /** Sees where the primary's log is, and whether another server has become the primary. */
    void primary(PostgresPrimary primary, DataSource source, PostgresPositions positions) {
        Look look = connection -> positions.saw(position(connection), System.nanoTime());
        begin("primary", source, look, why -> positions.lost());
        if (primary.isChosen()) {
            threads.add(Thread.ofVirtual().name("blotter-watch-election").start(() -> {
                while (!pause(PERIOD_MILLIS * LOOKS_BETWEEN_ELECTIONS)) {
                    try {
                        primary.look();
                    } catch (SQLException e) {
                        LOG.debug("no primary was found: {}", e.getMessage());
                    }
                }
            }));
        }
    }

    /** Sees whether the replica answers, and how far it is. */
    void replica(PostgresReplica replica, DataSource source) {
        begin(
                replica.config().url().location(),
                source,
                connection -> replica.seen(PostgresSighting.ask(connection)),
                why -> {
                    if (replica.sighting().isPresent()) {
                        LOG.warn(
                                "The replica {} is passed over: {}",
                                replica.config().url(),
                                why);
                    }
                    replica.lost(why);
                });
    }

    @FunctionalInterface
    private interface Look {
        void at(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Loss {
        void because(String why);
    }

    private void begin(String name, DataSource source, Look look, Loss loss) {
        threads.add(Thread.ofVirtual().name("blotter-watch-" + name).start(() -> watch(source, look, loss)));
    }

    private void watch(DataSource source, Look look, Loss loss) {
        @Nullable Connection connection = null;
        do {
            try {
                if (connection == null) {
                    connection = source.getConnection();
                    connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
                }
                look.at(connection);
            } catch (SQLException e) {
                close(connection);
                connection = null;
                loss.because(why(e));
            }
        } while (!pause(PERIOD_MILLIS));
        close(connection);
    }

    private static String why(SQLException e) {
        return "55000".equals(e.getSQLState())
                ? "it is not a standby"
                : "it does not answer (SQLSTATE " + e.getSQLState() + ")";
    }

    private static PostgresLsn position(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_wal_lsn()::text")) {
            row.next();
            return PostgresLsn.parse(row.getString(1));
        }
    }

    /** Whether the watch has ended. */
    private boolean pause(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is gone already.
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        threads.forEach(Thread::interrupt);
    }
}
