package dev.blotter.postgres;

import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Reads through the pool: a single statement by itself, several in one transaction that sees one moment. */
final class PostgresReads implements Reads {

    private final DataSource pool;
    private final PostgresErrors errors;
    private final StatementObserver observer;

    PostgresReads(DataSource pool, PostgresErrors errors, StatementObserver observer) {
        this.pool = pool;
        this.errors = errors;
        this.observer = observer;
    }

    @Override
    public <R> R single(Function<TableReader, R> work) {
        try (Connection connection = pool.getConnection()) {
            return work.apply(reader(connection));
        } catch (SQLException e) {
            throw errors.translate("read", e);
        }
    }

    @Override
    public <R> R moment(Function<TableReader, R> work) {
        try (Connection connection = pool.getConnection();
                PostgresMoment moment = PostgresMoment.begin(connection)) {
            return work.apply(reader(moment.connection()));
        } catch (SQLException e) {
            throw errors.translate("read", e);
        }
    }

    private TableReader reader(Connection connection) {
        PostgresStatementSource source = new PostgresStatementSource(connection);
        return new PostgresTableReader(new Statements(source, new PostgresBinder(), errors, observer));
    }
}
