package dev.blotter.postgres;

import dev.blotter.jdbc.table.Column;
import dev.blotter.jdbc.table.ColumnKind;
import dev.blotter.jdbc.table.Lookup;
import dev.blotter.jdbc.table.Replacement;
import dev.blotter.jdbc.table.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The statements for many rows at once. Each takes one array for each column, whatever the number of rows, so that its
 * text never changes and the server plans it once for each connection. For a single row there is a second text with the
 * same parameters, without a function that returns a set, which saves the server a tenth of such a statement.
 */
final class PostgresSql {

    private static final Map<String, String> APPENDS = new ConcurrentHashMap<>();
    private static final Map<String, String> SAVES = new ConcurrentHashMap<>();
    private static final Map<String, String> APPENDS_OF_ONE = new ConcurrentHashMap<>();
    private static final Map<String, String> SAVES_OF_ONE = new ConcurrentHashMap<>();
    private static final Map<String, String> LOADS = new ConcurrentHashMap<>();
    private static final Map<String, String> LOCKS = new ConcurrentHashMap<>();
    private static final Map<String, String> REPLACEMENTS = new ConcurrentHashMap<>();
    private static final Map<String, String> REPLACEMENTS_OF_ONE = new ConcurrentHashMap<>();

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

    /** The arrays are read side by side in the list of what is selected: no set is stored first, as in FROM. */
    static String append(Table<?> table) {
        return APPENDS.computeIfAbsent(table.name(), name ->
                """
                    INSERT INTO %s (%s)
                    SELECT %s\
                    """.formatted(name, names(table.columns()), list(table.columns(), "unnest(?::%2$s[])", ", ")));
    }

    /** Takes arrays of one element. */
    static String appendOne(Table<?> table) {
        return APPENDS_OF_ONE.computeIfAbsent(
                table.name(), name -> """
                    INSERT INTO %s (%s)
                    VALUES (%s)\
                    """.formatted(name, names(table.columns()), firsts(table.columns())));
    }

    static String save(Table<?> table) {
        return SAVES.computeIfAbsent(table.name(), name -> append(table) + orReplace(table));
    }

    /** Takes arrays of one element. */
    static String saveOne(Table<?> table) {
        return SAVES_OF_ONE.computeIfAbsent(table.name(), name -> appendOne(table) + orReplace(table));
    }

    private static String orReplace(Table<?> table) {
        return """

            ON CONFLICT (%s) DO UPDATE
            SET %s\
            """.formatted(names(table.key()), list(table.rest(), "%1$s = excluded.%1$s", ", "));
    }

    /** Changes rows in the order of their keys, as {@link #lock} locks them, where they are as they were found. */
    static String replace(Replacement<?> replacement) {
        return REPLACEMENTS.computeIfAbsent(replacement.name(), name -> {
            List<Column> key = replacement.table().key();
            List<Column> changed = replacement.columns();
            return replaceBy(replacement, """
                SELECT *
                FROM unnest(%s, %s, %s) AS u (%s, %s, %s)
                ORDER BY %s\
                """.formatted(
                            arrays(key),
                            arrays(changed),
                            arrays(changed),
                            names(key),
                            names(changed),
                            list(changed, "was_%s", ", "),
                            names(key)));
        });
    }

    /** Takes arrays of one element. */
    static String replaceOne(Replacement<?> replacement) {
        return REPLACEMENTS_OF_ONE.computeIfAbsent(replacement.name(), name -> {
            String first = "(?::%2$s[])[1] AS ";
            List<Column> changed = replacement.columns();
            return replaceBy(
                    replacement,
                    "SELECT %s, %s, %s"
                            .formatted(
                                    list(replacement.table().key(), first + "%1$s", ", "),
                                    list(changed, first + "%1$s", ", "),
                                    list(changed, first + "was_%1$s", ", ")));
        });
    }

    private static String replaceBy(Replacement<?> replacement, String rows) {
        List<Column> changed = replacement.columns();
        return """
            UPDATE %s t
            SET %s
            FROM (
            %s
            ) k
            WHERE %s AND %s\
            """.formatted(
                        replacement.table().name(),
                        list(changed, "%1$s = k.%1$s", ", "),
                        rows,
                        list(replacement.table().key(), "t.%1$s = k.%1$s", " AND "),
                        list(changed, "t.%1$s = k.was_%1$s", " AND "));
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

    private static String arrays(List<Column> columns) {
        return list(columns, "?::%2$s[]", ", ");
    }

    private static String firsts(List<Column> columns) {
        return list(columns, "(?::%2$s[])[1]", ", ");
    }

    /** @param each of a column's name and its type */
    private static String list(List<Column> columns, String each, String between) {
        return columns.stream()
                .map(column -> each.formatted(column.name(), type(column.kind())))
                .collect(Collectors.joining(between));
    }
}
