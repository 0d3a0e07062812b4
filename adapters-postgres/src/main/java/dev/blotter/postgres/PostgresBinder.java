package dev.blotter.postgres;

import dev.blotter.jdbc.statement.CellBinder;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Binds single values as they are, and {@link PostgresArray}s as arrays of their type. */
final class PostgresBinder implements CellBinder {

    @Override
    public void bind(PreparedStatement statement, int parameter, @Nullable Object cell) throws SQLException {
        if (cell instanceof PostgresArray array) {
            array.bind(statement, parameter);
        } else {
            statement.setObject(parameter, cell);
        }
    }
}
