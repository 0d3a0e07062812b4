package dev.blotter.sqlite.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Statistics that help the planner to choose between indexes, but never to do without one.
 *
 * <p>SQLite keeps what it counted until it is asked to count again. What it counted in a young book, or in one with a
 * single instrument, says that a table may as well be read whole, and it would believe so when the book has grown a
 * thousandfold. So each table is written down as a large one, none of whose keys finds more than a thousandth of it.
 */
record SqliteStatistics(Connection connection) {

    /** Of each index; as many as SQLite's authors recommend. */
    private static final int ROWS_LOOKED_AT = 400;

    private static final long LARGE = 1_000_000;
    private static final long PART = 1_000;

    /** Counts a table's rows and keys, in a transaction of its own. */
    void analyze(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA analysis_limit = " + ROWS_LOOKED_AT);
            statement.execute("BEGIN IMMEDIATE");
            try {
                statement.execute("ANALYZE \"" + table.replace("\"", "\"\"") + "\"");
                steady(table);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private void steady(String table) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE sqlite_stat1 SET stat = ? WHERE rowid = ?")) {
            for (Map.Entry<Long, String> counted : counted(table).entrySet()) {
                update.setString(1, steadied(counted.getValue()));
                update.setLong(2, counted.getKey());
                update.executeUpdate();
            }
        }
    }

    private Map<Long, String> counted(String table) throws SQLException {
        Map<Long, String> counted = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT rowid, stat FROM sqlite_stat1 WHERE tbl = ?")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counted.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return counted;
    }

    /** The first number is of the rows, each further one of those that a key of one more column finds. */
    private static String steadied(String stat) {
        String[] words = stat.split(" ", -1);
        long rows = Math.max(LARGE, Long.parseLong(words[0]));
        words[0] = Long.toString(rows);
        for (int i = 1; i < words.length && words[i].matches("\\d+"); i++) {
            words[i] = Long.toString(Math.clamp(Long.parseLong(words[i]), 1, rows / PART));
        }
        return String.join(" ", words);
    }
}
