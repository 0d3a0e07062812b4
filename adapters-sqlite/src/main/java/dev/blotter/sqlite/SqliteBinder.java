package dev.blotter.sqlite;

import dev.blotter.jdbc.statement.CellBinder;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds decimals, UUIDs and dates as text, truths as 0 and 1. */
final class SqliteBinder implements CellBinder {

    @Override
    public void bind(PreparedStatement statement, int parameter, @Nullable Object cell) throws SQLException {
        switch (cell) {
            case null -> statement.setObject(parameter, null);
            case String text -> statement.setString(parameter, text);
            case Long number -> statement.setLong(parameter, number);
            case BigDecimal decimal -> statement.setString(parameter, decimal.toPlainString());
            case UUID uuid -> statement.setString(parameter, uuid.toString());
            case Boolean truth -> statement.setInt(parameter, truth ? 1 : 0);
            case Integer number -> statement.setInt(parameter, number);
            case LocalDate date -> statement.setString(parameter, date.toString());
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            default ->
                throw new IllegalArgumentException(
                        "no column holds a " + cell.getClass().getName());
        }
    }
}
