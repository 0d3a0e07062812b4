package dev.blotter.sqlite;

import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements that a table's description makes. */
final class SqliteSql {

    private static final Map<String, String> BY_NAME = new ConcurrentHashMap<>();

    private SqliteSql() {}

    /** Selects by a JSON array of keys, each an array of its cells; CROSS JOIN keeps the keys the outer loop. */
    static String load(Lookup<?, ?> lookup) {
        return BY_NAME.computeIfAbsent(lookup.name(), name -> {
            String columns = list(lookup.table().columns(), c -> "t." + c.name());
            return """
                    SELECT %s
                    FROM json_each(?) k
                    CROSS JOIN %s t ON %s""".formatted(columns, lookup.table().name(), match(lookup));
        });
    }

    /** Adds a row. */
    static String append(Table<?> table) {
        return BY_NAME.computeIfAbsent(table.name() + ".append", name -> insert(table));
    }

    /** Adds a row, or changes the one with its key. */
    static String save(Table<?> table) {
        return BY_NAME.computeIfAbsent(table.name() + ".save", name -> {
            String key = list(table.key(), Column::name);
            String changes = list(table.rest(), c -> c.name() + " = excluded." + c.name());
            return """
                    %s
                    ON CONFLICT (%s) DO UPDATE SET %s""".formatted(insert(table), key, changes);
        });
    }

    /** Changes a row by its key (parameters 1…), to new values, where it has the old ones. */
    static String replace(Replacement<?> replacement) {
        return BY_NAME.computeIfAbsent(replacement.name(), name -> {
            List<Column> changed = replacement.columns();
            int keys = replacement.table().keyColumns();
            return """
                    UPDATE %s
                    SET %s
                    WHERE %s AND %s""".formatted(
                            replacement.table().name(),
                            numbered(changed, keys, ", "),
                            numbered(replacement.table().key(), 0, " AND "),
                            numbered(changed, keys + changed.size(), " AND "));
        });
    }

    /** Each column and its parameter, the first of which comes after so many others. */
    private static String numbered(List<Column> columns, int before, String between) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).name() + " = ?" + (before + i + 1))
                .collect(Collectors.joining(between));
    }

    private static String insert(Table<?> table) {
        String columns = list(table.columns(), Column::name);
        String values = list(table.columns(), c -> "?");
        return """
                INSERT INTO %s (%s)
                VALUES (%s)""".formatted(table.name(), columns, values);
    }

    private static String match(Lookup<?, ?> lookup) {
        return IntStream.range(0, lookup.columns().size())
                .mapToObj(i -> "t." + lookup.columns().get(i).name() + " = k.value ->> " + i)
                .collect(Collectors.joining(" AND "));
    }

    private static String list(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(", "));
    }
}
