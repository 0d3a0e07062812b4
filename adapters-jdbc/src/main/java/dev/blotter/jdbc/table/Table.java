package dev.blotter.jdbc.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table and the records it holds.
 *
 * @param columns all columns, those of the primary key first
 * @param keyColumns how many columns the primary key has
 * @param cells a record's values in the order of the columns
 * @param reader a row's record
 */
public record Table<T>(
        String name, List<Column> columns, int keyColumns, Function<T, @Nullable Object[]> cells, RowReader<T> reader) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The columns of the primary key. */
    public List<Column> key() {
        return columns.subList(0, keyColumns);
    }

    /** The columns that are not part of the primary key. */
    public List<Column> rest() {
        return columns.subList(keyColumns, columns.size());
    }

    /** The named column. */
    public Column column(String column) {
        return columns.stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    /** A statement that selects rows of this table. */
    public Query<T> query(String statement, String clauses) {
        String list = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return new Query<>(statement, this, "SELECT " + list + " FROM " + name + "\n" + clauses);
    }

    /** A statement that selects the rows of many keys. */
    public <K> Lookup<T, K> lookup(String statement, List<String> by, Function<K, @Nullable Object[]> keyCells) {
        return new Lookup<>(statement, this, by.stream().map(this::column).toList(), keyCells);
    }

    /** A statement that changes these columns of rows, where they are still as they were found. */
    public Replacement<T> replacement(String statement, List<String> changed) {
        return new Replacement<>(
                statement, this, changed.stream().map(this::column).toList());
    }

    /**
     * Reads the current row, whose first columns are this table's.
     *
     * @throws UnreadableRowException when the row holds what cannot be
     */
    public T read(ResultSet row) throws SQLException {
        return read(new Row(row));
    }

    /**
     * Reads the current row of a result, from its first column.
     *
     * @throws UnreadableRowException when the row holds what cannot be
     */
    public T read(Row row) throws SQLException {
        row.begin();
        try {
            return reader.read(row);
        } catch (RuntimeException e) {
            throw new UnreadableRowException(RowName.of(this, row.cells()), String.valueOf(e.getMessage()), e);
        }
    }
}
