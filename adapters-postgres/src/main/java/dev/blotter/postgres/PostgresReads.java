package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Reads through connections that are taken when needed: several statements in one transaction that sees one moment. */
record PostgresReads(Taking connections, PostgresErrors errors, StatementObserver observer) implements Reads {

    /** Takes a connection, which is closed after the read. */
    @FunctionalInterface
    interface Taking {
        Connection take() throws SQLException;
    }

    @Override
    public <R> R single(Function<TableReader, R> work) {
        try (Connection connection = connections.take()) {
            return work.apply(new PostgresTableReader(statements(connection)));
        } catch (SQLException e) {
            throw errors.translate("read", e);
        }
    }

    @Override
    public <R> R moment(Function<TableReader, R> work) {
        try (Connection connection = connections.take();
                PostgresMoment moment = PostgresMoment.beginLater(connection)) {
            return work.apply(new PostgresMomentReader(statements(moment.connection())));
        } catch (SQLException e) {
            throw errors.translate("read", e);
        }
    }

    private Statements statements(Connection connection) {
        PostgresStatementSource source = new PostgresStatementSource(connection);
        return new Statements(source, new PostgresBinder(), errors, observer);
    }
}
