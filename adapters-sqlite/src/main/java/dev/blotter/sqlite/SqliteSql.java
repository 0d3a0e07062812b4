package dev.blotter.sqlite;

import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that a table's description makes. */
final class SqliteSql {

    private static final Map<String, String> LOAD = new ConcurrentHashMap<>();
    private static final Map<String, String> SAVE = new ConcurrentHashMap<>();
    private static final Map<String, String> APPEND = new ConcurrentHashMap<>();

    private SqliteSql() {}

    /** Selects by a JSON array of keys, each an array of its cells; CROSS JOIN keeps the keys the outer loop. */
    static String load(Lookup<?, ?> lookup) {
        return LOAD.computeIfAbsent(lookup.name(), name -> """
                SELECT %s
                FROM json_each(?) k
                CROSS JOIN %s t ON %s""".formatted(
                        list(lookup.table().columns(), column -> "t." + column.name()),
                        lookup.table().name(),
                        IntStream.range(0, lookup.columns().size())
                                .mapToObj(i -> "t." + lookup.columns().get(i).name() + " = k.value ->> " + i)
                                .collect(Collectors.joining(" AND "))));
    }

    static String append(Table<?> table) {
        return APPEND.computeIfAbsent(table.name(), name -> """
                INSERT INTO %s (%s)
                VALUES (%s)""".formatted(
                        name, list(table.columns(), Column::name), list(table.columns(), column -> "?")));
    }

    static String save(Table<?> table) {
        return SAVE.computeIfAbsent(table.name(), name -> """
                %s
                ON CONFLICT (%s) DO UPDATE SET %s""".formatted(
                        append(table),
                        list(table.key(), Column::name),
                        list(table.rest(), column -> column.name() + " = excluded." + column.name())));
    }

    private static String list(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(", "));
    }
}
