package dev.blotter.sqlite;

import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.store.JdbcSnapshot;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Opens each snapshot on a connection of its own, so that a long one takes none from the finders. */
record SqliteSnapshotReader(SqliteConnections connections, SqliteConfig config) implements SnapshotReader {

    @Override
    public <T> T read(BiConsumer<String, String> unreadable, Function<Snapshot, T> work) {
        SqliteErrors errors = new SqliteErrors(config);
        try (SqliteConnection connection = connections.reader();
                SqliteMoment moment = SqliteMoment.begin(connection)) {
            Statements statements = new Statements(moment.connection(), new SqliteBinder(), errors, config.observer());
            SqliteStructure structure = new SqliteStructure(statements);
            return work.apply(new JdbcSnapshot(statements, unreadable, structure::check));
        } catch (SQLException e) {
            throw errors.translate("snapshot", e);
        }
    }
}
