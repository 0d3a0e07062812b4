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
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** The values of one column in many rows, in the binary form in which the server takes arrays. */
final class PostgresArray {

    private static final int CELL = 24;
    private static final int DIMENSIONS = 1;
    private static final int MAY_HOLD_NULLS = 1;
    private static final int FIRST = 1;

    private final int oid;
    private final byte[] bytes;

    private PostgresArray(int oid, byte[] bytes) {
        this.oid = oid;
        this.bytes = bytes;
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
            arrays[column] = of(columns.get(column).kind(), rows, column);
        }
        return arrays;
    }

    private static PostgresArray of(ColumnKind kind, List<@Nullable Object[]> rows, int column) {
        PostgresBytes bytes = new PostgresBytes(CELL * (rows.size() + 1))
                .integer(DIMENSIONS)
                .integer(MAY_HOLD_NULLS)
                .integer(oid(kind))
                .integer(rows.size())
                .integer(FIRST);
        rows.forEach(row -> bytes.cell(row[column]));
        return new PostgresArray(arrayOid(kind), bytes.toArray());
    }

    void bind(PreparedStatement statement, int parameter) throws SQLException {
        BaseConnection connection = statement.getConnection().unwrap(BaseConnection.class);
        statement.setArray(parameter, new PgArray(connection, oid, bytes));
    }

    private static int oid(ColumnKind kind) {
        return switch (kind) {
            case UUID -> Oid.UUID;
            case TEXT -> Oid.TEXT;
            case DECIMAL -> Oid.NUMERIC;
            case LONG -> Oid.INT8;
            case INT -> Oid.INT4;
            case BOOL -> Oid.BOOL;
            case BYTES -> Oid.BYTEA;
            case DATE -> Oid.DATE;
        };
    }

    private static int arrayOid(ColumnKind kind) {
        return switch (kind) {
            case UUID -> Oid.UUID_ARRAY;
            case TEXT -> Oid.TEXT_ARRAY;
            case DECIMAL -> Oid.NUMERIC_ARRAY;
            case LONG -> Oid.INT8_ARRAY;
            case INT -> Oid.INT4_ARRAY;
            case BOOL -> Oid.BOOL_ARRAY;
            case BYTES -> Oid.BYTEA_ARRAY;
            case DATE -> Oid.DATE_ARRAY;
        };
    }
}
