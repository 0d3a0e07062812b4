package dev.blotter.jdbc.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds a row against what its own record would be stored as, so that a derived column that was changed shows. */
public final class RowCheck {

    private RowCheck() {}

    /**
     * Reads the current row and compares every cell.
     *
     * @throws UnreadableRowException when the row holds what cannot be
     */
    public static <T> T read(Table<T> table, ResultSet row) throws SQLException {
        T read = table.read(row);
        @Nullable Object[] expected = table.cells().apply(read);
        Row stored = new Row(row);
        for (int i = 0; i < expected.length; i++) {
            Column column = table.columns().get(i);
            if (!isSame(expected[i], stored, column)) {
                throw new UnreadableRowException(
                        RowName.of(table, row), column.name() + " is not what the rest of the row makes it");
            }
        }
        return read;
    }

    private static boolean isSame(@Nullable Object expected, Row stored, Column column) throws SQLException {
        try {
            return same(expected, stored.value(column.kind()));
        } catch (RuntimeException e) {
            // A derived cell was passed over so far: it may hold what is no value of its column at all.
            return false;
        }
    }

    private static boolean same(@Nullable Object expected, @Nullable Object stored) {
        if (expected instanceof BigDecimal a && stored instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.deepEquals(expected, stored);
    }
}
