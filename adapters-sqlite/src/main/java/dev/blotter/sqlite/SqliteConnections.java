package dev.blotter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to the file, each with the settings that its purpose needs. */
final class SqliteConnections {

    /** 32 MiB. A page that many commits change is copied into the file once, not once for each thousand pages. */
    private static final int PAGES_BEFORE_CHECKPOINT = 8_192;

    private static final int CHECKPOINTED_LOG_BYTES = 64 * 1024 * 1024;
    private static final long PAUSE_NANOS = 5_000_000;

    private final SqliteConfig config;
    private final Opening opening;

    SqliteConnections(SqliteConfig config) {
        this(config, SqliteConnection::new);
    }

    /** @param opening opens the file */
    SqliteConnections(SqliteConfig config, Opening opening) {
        this.config = config;
        this.opening = opening;
    }

    /**
     * A connection that writes, in transactions that are begun and ended by statements.
     *
     * <p>The driver is made to believe that a transaction is always open: where it believes that none is, it tries to
     * begin and commit one of its own after each statement.
     */
    SqliteConnection writer() throws SQLException {
        SqliteConnection connection = plain();
        return prepared(connection, () -> {
            String mode = logged(connection);
            if (!mode.equals("wal")) {
                throw new SQLException("the file cannot be in WAL mode but is in mode '" + mode + "'");
            }
            connection.run("PRAGMA synchronous = " + config.synchronous());
            connection.run("PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
            connection.run("PRAGMA journal_size_limit = " + CHECKPOINTED_LOG_BYTES);
            connection.setAutoCommit(false);
            connection.run("COMMIT");
        });
    }

    /**
     * Waits itself: SQLite reads the mode first, and does not let who has read wait for another process that writes.
     */
    private String logged(SqliteConnection connection) throws SQLException {
        long begin = System.nanoTime();
        while (true) {
            try {
                return text(connection, "PRAGMA journal_mode = WAL");
            } catch (SQLException e) {
                if (!SqliteErrors.isBusy(e)
                        || System.nanoTime() - begin > TimeUnit.MILLISECONDS.toNanos(config.busyTimeoutMillis())) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** A connection that cannot write. */
    SqliteConnection reader() throws SQLException {
        SqliteConnection connection = plain();
        return prepared(connection, () -> connection.run("PRAGMA query_only = ON"));
    }

    /** A connection that may do anything with a file that is there: one that was taken away is not made anew, empty. */
    SqliteConnection plain() throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.resetOpenMode(SQLiteOpenMode.CREATE);
        return opened(settings);
    }

    private SqliteConnection maker(TransactionMode mode) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setTransactionMode(mode);
        return opened(settings);
    }

    private SqliteConnection opened(SQLiteConfig settings) throws SQLException {
        settings.setBusyTimeout(config.busyTimeoutMillis());
        SqliteConnection connection = opening.open(config.file().toString(), settings);
        return prepared(connection, () -> {
            SqliteVersion.require(text(connection, "SELECT sqlite_version()"));
            for (String pragma : List.of(
                    "foreign_keys = ON",
                    "temp_store = MEMORY",
                    "mmap_size = 0",
                    "trusted_schema = OFF",
                    "cache_size = -" + config.pageCacheKib())) {
                connection.run("PRAGMA " + pragma);
            }
        });
    }

    /** The readers, for a pool. */
    SQLiteDataSource readers() {
        return source(this::reader);
    }

    /** Connections for questions about the schema, which make the file. */
    SQLiteDataSource askers() {
        return source(() -> maker(TransactionMode.DEFERRED));
    }

    /**
     * The same for the migrations. Their transactions wait for the file when they begin: one that has read may not
     * wait, and is refused at once where another process writes.
     */
    SQLiteDataSource migrators() {
        return source(() -> maker(TransactionMode.IMMEDIATE));
    }

    private static SQLiteDataSource source(Purpose purpose) {
        return new SQLiteDataSource() {
            @Override
            public SqliteConnection getConnection(String user, String password) throws SQLException {
                return purpose.open();
            }
        };
    }

    private static SqliteConnection prepared(SqliteConnection connection, Settings settings) throws SQLException {
        try {
            settings.make();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static String text(SqliteConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** How the file is opened. */
    @FunctionalInterface
    interface Opening {
        SqliteConnection open(String file, SQLiteConfig settings) throws SQLException;
    }

    @FunctionalInterface
    private interface Purpose {
        SqliteConnection open() throws SQLException;
    }

    @FunctionalInterface
    private interface Settings {
        void make() throws SQLException;
    }
}
