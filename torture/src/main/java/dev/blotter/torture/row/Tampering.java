package dev.blotter.torture.row;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** What a superuser may do to one row of a book, past all constraints, and how it is undone. */
final class Tampering {

    private static final String WITHOUT_CONSTRAINTS = """
            DO $$
            DECLARE c record;
            BEGIN
                FOR c IN SELECT conrelid::regclass AS t, contypid::regtype AS d, conname FROM pg_constraint
                         WHERE contype IN ('c', 'f', 'p', 'u') AND connamespace = 'public'::regnamespace LOOP
                    EXECUTE CASE WHEN c.t = 0::regclass
                        THEN format('ALTER DOMAIN %s DROP CONSTRAINT %I', c.d, c.conname)
                        ELSE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', c.t, c.conname) END;
                END LOOP;
            END $$""";
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                    + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history' ORDER BY 1";

    private final RandomGenerator random;
    private final Map<String, List<String[]>> columns = new HashMap<>();
    private final List<String> filled = new ArrayList<>();

    private Tampering(RandomGenerator random) {
        this.random = random;
    }

    /** Takes the constraints away, and keeps a copy of everything as it is. */
    static Tampering with(Connection connection, RandomGenerator random) throws SQLException {
        Tampering tampering = new Tampering(random);
        try (Statement statement = connection.createStatement()) {
            statement.execute(WITHOUT_CONSTRAINTS);
            statement.execute("CREATE SCHEMA whole");
            for (String[] table : rows(statement, TABLES)) {
                String name = table[0];
                statement.execute("CREATE TABLE whole." + name + " AS TABLE " + name);
                tampering.columns.put(
                        name,
                        rows(
                                statement,
                                "SELECT column_name, udt_name FROM information_schema.columns"
                                        + " WHERE table_schema = 'public'"
                                        + " AND table_name = '" + name + "' ORDER BY ordinal_position"));
                if (count(statement, name) > 0) {
                    tampering.filled.add(name);
                }
            }
        }
        return tampering;
    }

    /** One of the tables that have rows. */
    String table() {
        return filled.get(random.nextInt(filled.size()));
    }

    /** Does something to a row of the table; says what. */
    String on(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (true) {
                String at = " WHERE ctid = '" + row(statement, table) + "'";
                String sql = switch (random.nextInt(5)) {
                    case 0 -> "DELETE FROM " + table + at;
                    case 1 -> "INSERT INTO " + table + " SELECT * FROM " + table + at;
                    case 2 -> exchange(table, row(statement, table), row(statement, table));
                    default -> update(table, at);
                };
                if (statement.executeUpdate(sql) > 0 && isChanged(statement, table)) {
                    return sql.replaceAll(" WHERE .*", "");
                }
            }
        }
    }

    /** Two rows that change places in all that differs leave the same rows. */
    private static boolean isChanged(Statement statement, String table) throws SQLException {
        return !rows(statement, "TABLE " + table + " EXCEPT ALL TABLE whole." + table)
                        .isEmpty()
                || !rows(statement, "TABLE whole." + table + " EXCEPT ALL TABLE " + table)
                        .isEmpty();
    }

    /** Makes the table what it was. */
    static void undo(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + table);
            statement.execute("INSERT INTO " + table + " SELECT * FROM whole." + table);
        }
    }

    /** Everything that can be read. */
    List<String> contents(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : columns.keySet().stream().sorted().toList()) {
                rows(statement, "SELECT t::text FROM " + table + " t ORDER BY 1")
                        .forEach(row -> all.add(row[0]));
            }
        }
        return all;
    }

    private String row(Statement statement, String table) throws SQLException {
        long count = count(statement, table);
        return rows(
                        statement,
                        "SELECT ctid FROM %s ORDER BY ctid OFFSET %d LIMIT 1".formatted(table, random.nextLong(count)))
                .getFirst()[0];
    }

    private String update(String table, String at) {
        List<String[]> all = columns(table);
        String[] column = all.get(random.nextInt(all.size()));
        String name = column[0];
        String other = switch (column[1]) {
            case "text" -> "coalesce(" + name + ", '') || 'x'";
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "set_byte(" + name + ", " + random.nextInt(32) + ", get_byte(" + name + ", 7) # 85)";
            case "bool" -> "NOT " + name;
            case "date" -> "coalesce(" + name + ", '2012-06-21') + 1";
            default -> "coalesce(" + name + ", 7) + 1";
        };
        // What is exchanged for the same byte by chance has not been tampered with.
        return "UPDATE " + table + " SET " + name + " = " + other + at + " AND " + name + " IS DISTINCT FROM " + other;
    }

    private List<String[]> columns(String table) {
        return Objects.requireNonNull(columns.get(table));
    }

    /** Two rows change places: each is given what the other one has beside its first two columns. */
    private String exchange(String table, String a, String b) {
        List<String> rest =
                columns(table).stream().skip(2).map(column -> column[0]).toList();
        if (rest.isEmpty()) {
            return update(table, " WHERE ctid = '" + a + "'");
        }
        String right = String.join(", ", rest.stream().map(name -> "o." + name).toList());
        String mine = String.join(", ", rest.stream().map(name -> "t." + name).toList());
        String both = " IN ('" + a + "', '" + b + "')";
        return "UPDATE %s t SET (%s) = ROW(%s) FROM %s o WHERE t.ctid <> o.ctid AND t.ctid%s AND o.ctid%s AND ROW(%s)"
                        .formatted(table, String.join(", ", rest), right, table, both, both, mine)
                + " IS DISTINCT FROM ROW(" + right + ")";
    }

    private static long count(Statement statement, String table) throws SQLException {
        return Long.parseLong(rows(statement, "SELECT count(*) FROM " + table).getFirst()[0]);
    }

    private static List<String[]> rows(Statement statement, String sql) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                String[] texts = new String[columns];
                for (int i = 0; i < columns; i++) {
                    texts[i] = row.getString(i + 1);
                }
                rows.add(texts);
            }
        }
        return rows;
    }
}
