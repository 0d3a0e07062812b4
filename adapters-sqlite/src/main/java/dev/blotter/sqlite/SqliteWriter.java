package dev.blotter.sqlite;

import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.statement.StatementSource;
import dev.blotter.jdbc.statement.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/**
 * The connection that writes, and its transaction. For one thread at a time.
 *
 * <p>A statement that fails ends the transaction: SQLite may have rolled it back by itself, after which further
 * statements would be committed one by one.
 */
final class SqliteWriter implements StatementSource, AutoCloseable {

    private static final String COMMIT = "commit";

    private final SqliteConnections connections;
    private final SqliteErrors errors;
    private final Statements statements;
    private @Nullable SqliteConnection connection;
    private @Nullable RuntimeException failure;
    private boolean open;
    private boolean closed;

    SqliteWriter(SqliteConnections connections, SqliteConfig config) {
        this.connections = connections;
        this.errors = new SqliteErrors(config);
        this.statements = new Statements(this, new SqliteBinder(), this::failed, config.observer());
    }

    /** Runs the statements of the transaction. */
    Statements statements() {
        return statements;
    }

    /** Opens the connection, so that what is wrong with the file shows early. */
    void connect() {
        try {
            connected();
        } catch (SQLException e) {
            throw errors.translate("open", e);
        }
    }

    /** Takes the write lock; on a new connection when the last one failed. */
    void begin() {
        try {
            connected().run("BEGIN IMMEDIATE");
            failure = null;
            open = true;
        } catch (SQLException e) {
            drop(e);
            throw errors.translate("begin", e);
        }
    }

    /** Returns after the commit is durable. When it fails, the transaction must be rolled back. */
    void commit() {
        if (failure != null) {
            throw failure;
        }
        statements.execute(COMMIT, "COMMIT");
        open = false;
        try {
            SQLWarning warning = connected().getWarnings();
            if (warning != null) {
                throw errors.unknown("it came with a warning", warning);
            }
        } catch (SQLException e) {
            // The commit was answered already: whatever fails now does not undo it.
            throw errors.unknown("its warnings could not be read", e);
        }
    }

    /** Forgets what the transaction wrote. A connection that failed is not used again. */
    void rollback(Throwable cause) {
        if (open) {
            open = false;
            try {
                connected().run("ROLLBACK");
            } catch (SQLException e) {
                cause.addSuppressed(e);
                drop(cause);
            }
        }
        if (failure != null) {
            drop(cause);
        }
    }

    @Override
    public PreparedStatement take(String sql) throws SQLException {
        if (!open) {
            throw new IllegalStateException("the transaction has ended");
        }
        if (failure != null) {
            throw new IllegalStateException("the transaction has failed", failure);
        }
        return connected().take(sql);
    }

    @Override
    public void giveBack(String sql, PreparedStatement statement) throws SQLException {
        connected().giveBack(sql, statement);
    }

    @Override
    public void close() {
        closed = true;
        drop(new IllegalStateException("closed"));
    }

    private SqliteConnection connected() throws SQLException {
        if (closed) {
            throw new Unavailable("the store is closed", new IllegalStateException("closed"));
        }
        if (connection == null) {
            connection = connections.writer();
        }
        return connection;
    }

    private RuntimeException failed(String statement, SQLException e) {
        failure = statement.equals(COMMIT) ? errors.translateCommit(e) : errors.translate(statement, e);
        return failure;
    }

    private void drop(Throwable cause) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
            connection = null;
        }
    }
}
