package dev.blotter.jdbc.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement that selects the rows of many keys at once; each engine has its own way to hand over the keys.
 *
 * @param name the statement's name in metrics, unique, such as {@code orders.load}
 * @param columns the columns that make a key
 * @param cells a key's values in the order of those columns
 */
public record Lookup<T, K>(String name, Table<T> table, List<Column> columns, Function<K, @Nullable Object[]> cells) {}
