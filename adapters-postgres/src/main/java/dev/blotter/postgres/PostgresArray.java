package dev.blotter.postgres;

import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.ColumnKind;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one column in many rows, as the driver takes them: some types travel in binary form. */
final class PostgresArray {

    private final String type;
    private final @Nullable Object[] values;

    private PostgresArray(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** One array for each column of the keys. */
    static <T, K> PostgresArray[] ofKeys(Lookup<T, K> lookup, Collection<K> keys) {
        return of(lookup.columns(), keys, lookup.cells());
    }

    /** One array for each column of the rows. */
    static <T> PostgresArray[] ofRows(Table<T> table, Collection<T> rows) {
        return of(table.columns(), rows, table.cells());
    }

    /** One array for each column of the keys, of what the rows are to be, and of what they were. */
    static <T> PostgresArray[] ofReplaced(Replacement<T> replacement, Map<T, T> rows) {
        List<Column> columns = new ArrayList<>(replacement.table().key());
        columns.addAll(replacement.columns());
        columns.addAll(replacement.columns());
        return of(columns, rows.entrySet(), row -> replacement.cells(row.getKey(), row.getValue()));
    }

    private static <R> PostgresArray[] of(
            List<Column> columns, Collection<R> records, Function<R, @Nullable Object[]> cells) {
        List<@Nullable Object[]> rows = new ArrayList<>(records.size());
        records.forEach(each -> rows.add(cells.apply(each)));
        PostgresArray[] arrays = new PostgresArray[columns.size()];
        for (int column = 0; column < arrays.length; column++) {
            ColumnKind kind = columns.get(column).kind();
            @Nullable Object[] values = empty(kind, rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[column];
            }
            arrays[column] = new PostgresArray(PostgresSql.type(kind), values);
        }
        return arrays;
    }

    void bind(PreparedStatement statement, int parameter) throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }

    private static @Nullable Object[] empty(ColumnKind kind, int length) {
        return switch (kind) {
            case TEXT -> new String[length];
            case LONG -> new Long[length];
            case INT -> new Integer[length];
            case BOOL -> new Boolean[length];
            case BYTES -> new byte[length][];
            case UUID, DECIMAL, DATE -> new Object[length];
        };
    }
}
