package dev.blotter.postgres;

import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.ColumnKind;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statements for many rows at once. Each takes one array for each column, whatever the number of rows, so that its
 * text never changes and the server plans it once for each connection.
 */
final class PostgresSql {

    private static final Map<String, String> APPENDS = new ConcurrentHashMap<>();
    private static final Map<String, String> SAVES = new ConcurrentHashMap<>();
    private static final Map<String, String> LOADS = new ConcurrentHashMap<>();
    private static final Map<String, String> LOCKS = new ConcurrentHashMap<>();

    private static final Map<String, String> REPLACEMENTS = new ConcurrentHashMap<>();

    private PostgresSql() {}

    /** The type of a column as arrays of it are named. */
    static String type(ColumnKind kind) {
        return switch (kind) {
            case UUID -> "uuid";
            case TEXT -> "text";
            case DECIMAL -> "numeric";
            case LONG -> "int8";
            case INT -> "int4";
            case BOOL -> "bool";
            case BYTES -> "bytea";
            case DATE -> "date";
        };
    }

    static String append(Table<?> table) {
        return APPENDS.computeIfAbsent(
                table.name(), name -> """
                    INSERT INTO %s (%s)
                    SELECT * FROM unnest(%s)\
                    """.formatted(name, names(table.columns()), arrays(table.columns())));
    }

    static String save(Table<?> table) {
        return SAVES.computeIfAbsent(table.name(), name -> """
            %s
            ON CONFLICT (%s) DO UPDATE
            SET %s\
            """.formatted(
                        append(table), names(table.key()), list(table.rest(), "%1$s =" + " excluded.%1$s", ", ")));
    }

    /** Changes rows in the order of their keys, as {@link #lock} locks them, where they are as they were found. */
    static String replace(Replacement<?> replacement) {
        return REPLACEMENTS.computeIfAbsent(replacement.name(), name -> {
            List<Column> key = replacement.table().key();
            List<Column> changed = replacement.columns();
            return """
            UPDATE %s t
            SET %s
            FROM (
                SELECT *
                FROM unnest(%s, %s, %s) AS u (%s, %s, %s)
                ORDER BY %s
            ) k
            WHERE %s AND %s\
            """.formatted(
                            replacement.table().name(),
                            list(changed, "%1$s = k.%1$s", ", "),
                            arrays(key),
                            arrays(changed),
                            arrays(changed),
                            names(key),
                            names(changed),
                            list(changed, "was_%s", ", "),
                            names(key),
                            list(key, "t.%1$s = k.%1$s", " AND "),
                            list(changed, "t.%1$s = k.was_%1$s", " AND "));
        });
    }

    static String load(Lookup<?, ?> lookup) {
        return LOADS.computeIfAbsent(lookup.name(), name -> """
            SELECT %s
            FROM unnest(%s) AS k (%s)
            JOIN %s t ON %s\
            """.formatted(
                        list(lookup.table().columns(), "t.%s", ", "),
                        arrays(lookup.columns()),
                        names(lookup.columns()),
                        lookup.table().name(),
                        list(lookup.columns(), "t.%1$s = k.%1$s", " AND ")));
    }

    /** Locks in the order of the keys, so that two transactions never wait for each other in a ring. */
    static String lock(Lookup<?, ?> lookup) {
        return LOCKS.computeIfAbsent(lookup.name(), name -> {
            if (lookup.columns().size() != 1) {
                throw new IllegalArgumentException(name + " finds rows by several columns; locks are taken by one");
            }
            Column key = lookup.columns().getFirst();
            return """
                SELECT %s
                FROM %s
                WHERE %s = ANY (%s)
                ORDER BY %s
                FOR UPDATE\
                """.formatted(
                            names(lookup.table().columns()),
                            lookup.table().name(),
                            key.name(),
                            arrays(lookup.columns()),
                            key.name());
        });
    }

    private static String names(List<Column> columns) {
        return list(columns, "%s", ", ");
    }

    private static String list(List<Column> columns, String each, String between) {
        return joined(columns, column -> each.formatted(column.name()), between);
    }

    private static String arrays(List<Column> columns) {
        return joined(columns, column -> "?::" + type(column.kind()) + "[]", ", ");
    }

    private static String joined(List<Column> columns, Function<Column, String> each, String between) {
        return columns.stream().map(each).collect(Collectors.joining(between));
    }
}
