package dev.blotter.jdbc.store;

import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.table.Cells;
import dev.blotter.jdbc.table.Query;
import dev.blotter.jdbc.table.RowCheck;
import dev.blotter.jdbc.table.UnreadableRowException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Hands rows over one by one; those that cannot be read are reported and passed over. */
record SnapshotRows(Statements statements, BiConsumer<String, String> unreadable) {

    <T> void each(Query<T> query, Consumer<T> rows, Object... parameters) {
        statements.query(
                query.name(),
                query.sql(),
                Cells.of(parameters),
                row -> readable(query, row).ifPresent(rows));
    }

    private <T> Optional<T> readable(Query<T> query, ResultSet row) throws SQLException {
        try {
            return Optional.of(RowCheck.read(query.table(), row));
        } catch (UnreadableRowException e) {
            unreadable.accept(e.row(), e.problem());
            return Optional.empty();
        }
    }
}
