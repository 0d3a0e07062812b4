package dev.blotter.torture.row;

import dev.blotter.torture.server.Arena;
import dev.blotter.torture.server.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How many tables and views there are, and how many migrations the history says were made. */
record SchemaCount(long tables, long views, long migrations) {

    private static final String HISTORY = "flyway_schema_history";

    static SchemaCount of(Arena arena) throws SQLException {
        try (Connection connection = arena.connect();
                Statement statement = connection.createStatement()) {
            String from = arena.engine() == Engine.SQLITE
                    ? "(SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite_%') AS t"
                    : "(SELECT table_name AS name, CASE table_type WHEN 'VIEW' THEN 'view' ELSE 'table' END AS type "
                            + "FROM information_schema.tables WHERE table_schema = 'public') AS t";
            boolean history = number(statement, count(from, "table' AND name = '" + HISTORY)) > 0;
            return new SchemaCount(
                    number(statement, count(from, "table' AND name <> '" + HISTORY)),
                    number(statement, count(from, "view")),
                    history
                            ? number(
                                    statement,
                                    "SELECT count(*) FROM " + HISTORY + " WHERE version IS NOT NULL AND success")
                            : 0);
        }
    }

    private static String count(String from, String type) {
        return "SELECT count(*) FROM " + from + " WHERE type = '" + type + "'";
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether it is what some of the migrations make, of which the last made the views. */
    boolean isWholeOf(SchemaCount all) {
        return equals(new SchemaCount(0, 0, 0))
                || equals(all)
                || equals(new SchemaCount(all.tables, 0, all.migrations - 1));
    }
}
