package dev.blotter.torture.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Commits of a server wait for a standby that is not there, from when this is begun until it is closed. */
public final class AbsentStandby implements AutoCloseable {

    private static final Duration TO_TAKE_OVER = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);

    private final PostgresServer server;

    private AbsentStandby(PostgresServer server) {
        this.server = server;
    }

    /** Lets commits wait; the next one does. */
    public static AbsentStandby begin(PostgresServer server) throws SQLException {
        AbsentStandby absent = new AbsentStandby(server);
        absent.change("ALTER SYSTEM SET synchronous_standby_names = 'nosuch'", true);
        return absent;
    }

    /** Lets go those that wait; the next commit waits no more. */
    @Override
    public void close() throws SQLException {
        change("ALTER SYSTEM RESET synchronous_standby_names", false);
    }

    /** The checkpointer takes the setting over for all, and only once it is done with what it does. */
    private void change(String sql, boolean waiting) throws SQLException {
        server.run(sql, "SELECT pg_reload_conf()");
        long begin = System.nanoTime();
        while (waits() != waiting) {
            if (System.nanoTime() - begin > TO_TAKE_OVER.toNanos()) {
                throw new ServerException("the server does not take over: " + sql);
            }
        }
    }

    /** Whether a commit waits; the server calls one whose wait is cancelled a success. */
    private boolean waits() throws SQLException {
        try (Connection connection = server.connect(PostgresServer.ADMINISTRATOR, "on");
                Statement statement = connection.createStatement()) {
            String cancel = "SELECT pg_cancel_backend(pid)::int FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
                    + " AND pid = " + backend(statement);
            CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> commit(statement));
            boolean waited = false;
            while (!commit.isDone()) {
                waited |= !server.numbers(cancel).isEmpty();
                LockSupport.parkNanos(POLL.toNanos());
            }
            commit.join();
            return waited;
        }
    }

    private static int backend(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void commit(Statement statement) {
        try {
            statement.execute("SELECT pg_logical_emit_message(true, 'torture', '')");
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
