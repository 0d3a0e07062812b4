package dev.blotter.torture.row;

import dev.blotter.torture.server.SqliteFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be read in a SQLite file, by its tables and by each of their indexes, past the product.
 *
 * @param rows by where they were read, in the order of the file
 * @param heads how many entries the journal of each portfolio has
 * @param newest when the newest entry was recorded, in nanoseconds
 */
record Contents(Map<String, List<String>> rows, Map<String, List<Entry>> heads, long newest) {

    private static final String JOURNAL =
            "SELECT portfolio_id, sequence, recorded_time FROM journal ORDER BY portfolio_id, sequence";

    /** A journal entry. */
    record Entry(long sequence, long recorded) {}

    /** Reads a copy, since whoever reads a file with a log changes both. Nothing when it cannot be read to its end. */
    static Optional<Contents> of(SqliteFiles files, Path copy) throws IOException {
        SqliteFiles read = files.copyTo(copy);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + read.file());
                Statement statement = connection.createStatement()) {
            return Optional.of(read(statement));
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            read.delete();
        }
    }

    private static Contents read(Statement statement) throws SQLException {
        Map<String, List<String>> rows = new HashMap<>();
        List<String> schema = rows(statement, "SELECT type, name, tbl_name, sql FROM sqlite_master");
        rows.put("schema", schema);
        List<String[]> named = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "SELECT type, name, tbl_name FROM sqlite_master WHERE type IN " + "('table', 'index') AND sql <> ''")) {
            while (row.next()) {
                named.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
            }
        }
        for (String[] each : named) {
            String by = each[0].equals("index") ? "INDEXED BY \"" + each[1] + "\"" : "NOT INDEXED";
            String where = each[0].equals("index") ? partial(statement, each[1]) : "";
            rows.put(each[1], rows(statement, "SELECT * FROM \"%s\" %s%s".formatted(each[2], by, where)));
        }
        Map<String, List<Entry>> heads = new HashMap<>();
        long newest = 0;
        try (ResultSet row = statement.executeQuery(JOURNAL)) {
            while (row.next()) {
                Entry entry = new Entry(row.getLong(2), row.getLong(3));
                heads.computeIfAbsent(row.getString(1), portfolio -> new ArrayList<>())
                        .add(entry);
                newest = Math.max(newest, entry.recorded());
            }
        }
        return new Contents(rows, heads, newest);
    }

    /** An index of some rows only can be asked for no others. */
    private static String partial(Statement statement, String index) throws SQLException {
        String where = "SELECT substr(sql, instr(sql, ' WHERE ')) FROM sqlite_master WHERE instr(sql, ' WHERE ') > 0"
                + " AND name = '" + index + "'";
        try (ResultSet row = statement.executeQuery(where)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    text.append(row.getString(i)).append('\u0001');
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    /** How many entries of each portfolio are here and not there, where there are any. */
    Map<String, List<Entry>> missingIn(Contents other) {
        Map<String, List<Entry>> missing = new HashMap<>();
        heads.forEach((portfolio, entries) -> {
            List<Entry> left = new ArrayList<>(entries);
            left.removeAll(other.heads.getOrDefault(portfolio, List.of()));
            if (!left.isEmpty()) {
                missing.put(portfolio, left);
            }
        });
        return missing;
    }
}
