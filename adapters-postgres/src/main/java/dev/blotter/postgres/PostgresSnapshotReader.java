package dev.blotter.postgres;

import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.store.JdbcSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Opens snapshots: transactions that see one moment, whose rows come a page at a time. */
record PostgresSnapshotReader(PostgresBackground background, PostgresErrors errors, StatementObserver observer)
        implements SnapshotReader {

    private static final int ROWS_AT_ONCE = 1_000;

    @Override
    public <T> T read(BiConsumer<String, String> unreadable, Function<Snapshot, T> work) {
        try {
            return background.run(connection -> read(connection, unreadable, work));
        } catch (SQLException e) {
            throw errors.translate("snapshot", e);
        }
    }

    private <T> T read(Connection connection, BiConsumer<String, String> unreadable, Function<Snapshot, T> work)
            throws SQLException {
        try (PostgresMoment moment = PostgresMoment.begin(connection)) {
            moment.allowPauses();
            PostgresStatementSource source = new PostgresStatementSource(connection, ROWS_AT_ONCE);
            Statements statements = new Statements(source, new PostgresBinder(), errors, observer);
            return work.apply(new JdbcSnapshot(statements, unreadable));
        }
    }
}
