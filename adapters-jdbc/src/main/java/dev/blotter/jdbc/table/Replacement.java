package dev.blotter.jdbc.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to change some columns of rows, each only while it still has the values that it was found with.
 *
 * @param name of the statement
 * @param columns those that change, and that are compared
 */
public record Replacement<T>(String name, Table<T> table, List<Column> columns) {

    public Replacement {
        columns = List.copyOf(columns);
    }

    /** The values of the key, those the row is to have, and those it was found with. */
    public @Nullable Object[] cells(T found, T now) {
        @Nullable Object[] before = table.cells().apply(found);
        @Nullable Object[] after = table.cells().apply(now);
        int keys = table.keyColumns();
        @Nullable Object[] cells = new Object[keys + 2 * columns.size()];
        System.arraycopy(after, 0, cells, 0, keys);
        for (int i = 0; i < columns.size(); i++) {
            int column = table.columns().indexOf(columns.get(i));
            cells[keys + i] = after[column];
            cells[keys + columns.size() + i] = before[column];
        }
        return cells;
    }
}
