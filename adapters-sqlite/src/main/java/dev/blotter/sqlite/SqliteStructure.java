package dev.blotter.sqlite;

import dev.blotter.jdbc.statement.Statements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The file apart from the values in its rows: SQLite's own check of pages, constraints and indexes, and the schema and
 * its history as the migrations make them.
 *
 * <p>SQLite does not see a value that was turned into another one. It does see that an index has another value than its
 * table, which no reading of the tables would show.
 */
record SqliteStructure(Statements statements) {

    private static final String OK = "ok";

    /**
     * What SQLite keeps of tables, indexes and views; what it makes itself, and what optimizing makes, are left out.
     */
    static final String SCHEMA = """
            SELECT type || ' ' || name, tbl_name || ': ' || sql FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY 1""";

    static final String HISTORY = """
            SELECT 'flyway_schema_history ' || installed_rank,
                   format('%s %s %s %s %s %s', version, description, type, script, checksum, success)
            FROM flyway_schema_history
            ORDER BY installed_rank""";

    /** @param wrong is told where something is wrong, and what */
    void check(BiConsumer<String, String> wrong) {
        statements.query("verify.integrity", "PRAGMA integrity_check", new @Nullable Object[0], row -> {
            String said = row.getString(1);
            if (!OK.equals(said)) {
                wrong.accept("the file", said.strip());
            }
        });
        compare(SqliteBlueprint.known().schema(), rows("verify.schema", SCHEMA), wrong);
        compare(SqliteBlueprint.known().history(), rows("verify.history", HISTORY), wrong);
    }

    private static void compare(List<Line> known, List<Line> found, BiConsumer<String, String> wrong) {
        Set<Line> missing = new HashSet<>(known);
        for (Line line : found) {
            if (!missing.remove(line)) {
                wrong.accept(line.name(), "is not what the migrations make");
            }
        }
        missing.forEach(line -> wrong.accept(line.name(), "is not there as the migrations make it"));
    }

    private List<Line> rows(String name, String sql) {
        List<Line> lines = new ArrayList<>();
        statements.query(
                name, sql, new @Nullable Object[0], row -> lines.add(Line.of(row.getString(1), row.getString(2))));
        return lines;
    }

    /** A row of a catalogue. */
    record Line(String name, String text) {

        static Line of(@Nullable String name, @Nullable String text) {
            return new Line(String.valueOf(name), String.valueOf(text));
        }
    }
}
