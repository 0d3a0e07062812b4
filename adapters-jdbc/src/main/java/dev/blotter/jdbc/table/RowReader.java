package dev.blotter.jdbc.table;

import java.sql.SQLException;

/** Makes a record of a row, whose cells it takes from left to right in the order of the table's columns. */
@FunctionalInterface
public interface RowReader<T> {

    T read(Row row) throws SQLException;
}
