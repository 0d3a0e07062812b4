package dev.blotter.jdbc.statement;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Hands a value of a {@link dev.blotter.jdbc.table.ColumnKind}, or one of the engine's own, to a statement. */
@FunctionalInterface
public interface CellBinder {

    void bind(PreparedStatement statement, int parameter, @Nullable Object cell) throws SQLException;
}
