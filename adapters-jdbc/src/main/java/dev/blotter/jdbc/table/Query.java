package dev.blotter.jdbc.table;

/**
 * A statement that selects whole rows of one table.
 *
 * @param name the statement's name in metrics, such as {@code trades.page}
 * @param sql the statement, with a question mark for each parameter
 */
public record Query<T>(String name, Table<T> table, String sql) {}
