package dev.blotter.torture.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a store is made and how much is in it, read past the product. */
public final class Shape {

    private static final List<String> OF_SQLITE =
            List.of("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master");

    private static final List<String> OF_POSTGRES = List.of(
            "SELECT relkind::text || ' ' || relname || ' ' || relowner FROM pg_class"
                    + " WHERE relnamespace = 'public'::regnamespace",
            "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '"
                    + " || coalesce(column_default, '') FROM information_schema.columns WHERE table_schema = 'public'",
            "SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
                    + " WHERE connamespace = 'public'::regnamespace",
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
            "SELECT 'role ' || rolname || ' ' || rolsuper FROM pg_roles",
            "SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_temp%'"
                    + " AND nspname NOT LIKE 'pg_toast_temp%'",
            "SELECT 'setting ' || coalesce(setconfig::text, '') FROM pg_db_role_setting");

    private Shape() {}

    /** Everything that is defined, in one order. */
    public static List<String> of(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String sql : isSqlite(connection) ? OF_SQLITE : OF_POSTGRES) {
            all.addAll(texts(connection, sql));
        }
        return all.stream().sorted().toList();
    }

    /** How many rows each table has. */
    public static Map<String, Long> counts(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        String tables = isSqlite(connection)
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
        for (String table : texts(connection, tables)) {
            counts.put(
                    table,
                    Long.valueOf(texts(connection, "SELECT CAST(count(*) AS TEXT) FROM \"" + table + "\"")
                            .getFirst()));
        }
        return counts;
    }

    private static boolean isSqlite(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().startsWith("jdbc:sqlite:");
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
