package dev.blotter.postgres;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.store.JdbcWriteTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.function.Consumer;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Runs write transactions, each on a connection of its own. */
final class PostgresWriteStore implements WriteStore {

    private final PostgresPool pool;
    private final PostgresConfig config;
    private final PostgresErrors errors;
    private final PostgresStatistics statistics;

    PostgresWriteStore(PostgresPool pool, PostgresConfig config, PostgresErrors errors, PostgresStatistics statistics) {
        this.pool = pool;
        this.config = config;
        this.errors = errors;
        this.statistics = statistics;
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        Connection connection = connect();
        try {
            return transact(connection, work);
        } finally {
            close(connection);
        }
    }

    private ReadToken transact(Connection connection, Consumer<WriteTransaction> work) {
        boolean done = false;
        PostgresTableWriter tables = tables(connection);
        try {
            connection.setAutoCommit(false);
            work.accept(JdbcWriteTransaction.on(tables));
            tables.flush();
            requireWhole(connection);
            pool.requireNewest(connection);
            connection.clearWarnings();
            done = true;
        } catch (SQLException e) {
            throw errors.translate("begin", e);
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
        ReadToken token = commit(connection);
        statistics.stored(tables.appended());
        return token;
    }

    private PostgresTableWriter tables(Connection connection) {
        PostgresStatementSource source = new PostgresStatementSource(connection);
        return new PostgresTableWriter(new Statements(source, new PostgresBinder(), errors, config.observer()));
    }

    /**
     * PostgreSQL answers the commit of a transaction that failed by rolling it back, and the driver calls that a
     * success.
     */
    private static void requireWhole(Connection connection) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            String why = "a statement of the transaction failed and was passed over";
            throw new Unavailable(why + "; nothing is stored", new IllegalStateException(why));
        }
    }

    private ReadToken commit(Connection connection) {
        long begin = System.nanoTime();
        boolean failed = true;
        try {
            PostgresCommit commit = config.readTokens()
                    ? PostgresCommit.withToken(connection)
                    : PostgresCommit.withoutToken(connection);
            SQLWarning warning = commit.warning();
            if (warning != null) {
                // Such as: committed locally, but the standby that it should wait for did not confirm.
                throw new OutcomeUnknown(
                        "the commit came with a warning (SQLSTATE " + warning.getSQLState() + ")", warning);
            }
            failed = false;
            return commit.token();
        } catch (SQLException e) {
            throw config.readTokens() ? errors.atCommitWithMore(e) : errors.atCommit(e);
        } finally {
            config.observer().executed(ExecutedStatement.withoutSql("commit", begin, 0, failed));
        }
    }

    private Connection connect() {
        try {
            return pool.connection();
        } catch (SQLException e) {
            throw errors.translate("connect", e);
        }
    }

    private void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The transaction may still be open, and whoever gets the connection next would commit it; what went wrong
            // first is thrown.
            pool.drop(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The pool makes a new one; the transaction has ended, and its outcome stands.
        }
    }
}
