package dev.blotter.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.TestPostgres;
import dev.blotter.sqlite.SqliteConfig;
import dev.blotter.sqlite.SqliteStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both engines keep the same tables: same columns in the same order, same keys, same indexes. */
class SchemasAgreeTest {

    private static Connection sqlite;
    private static Connection postgres;

    @BeforeAll
    static void migrate(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("book.db");
        SqliteStore.open(SqliteConfig.of(file)).close();
        PostgresConfig config = TestPostgres.freshDatabase();
        sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
        postgres = TestPostgres.connect(config);
    }

    @AfterAll
    static void close() throws SQLException {
        sqlite.close();
        postgres.close();
    }

    /** Name, kind and whether it may be missing; kinds as SQLite has them, since it has fewer. */
    @Test
    void columns() throws SQLException {
        assertSame("""
                SELECT m.name || ' ' || c.cid || ' ' || c.name || ' ' || c.type || iif(c."notnull", ' NOT NULL', '')
                FROM sqlite_schema m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'flyway_schema_history'
                """, """
                SELECT table_name || ' ' || ordinal_position - 1 || ' ' || column_name || ' '
                    || CASE WHEN data_type IN ('bigint', 'integer', 'boolean') THEN 'INTEGER'
                            WHEN data_type = 'bytea' THEN 'BLOB' ELSE 'TEXT' END
                    || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
                FROM information_schema.columns NATURAL JOIN information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'
                """);
    }

    @Test
    void viewsAndTheirColumns() throws SQLException {
        assertSame("""
                SELECT m.name || ' ' || c.cid || ' ' || c.name
                FROM sqlite_schema m, pragma_table_info(m.name) c
                WHERE m.type = 'view'
                """, """
                SELECT table_name || ' ' || ordinal_position - 1 || ' ' || column_name
                FROM information_schema.columns NATURAL JOIN information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'VIEW'
                """);
    }

    /** Primary, unique and other indexes: their columns in order, and whether they are of part of the table. */
    @Test
    void indexes() throws SQLException {
        assertSame("""
                SELECT m.name || CASE i.origin WHEN 'c' THEN ' ' || i.name ELSE ' ' || i.origin END
                    || iif(i."unique", ' UNIQUE', '') || iif(i.partial, ' PARTIAL', '') || ' '
                    || (SELECT group_concat(name, ', ' ORDER BY seqno) FROM pragma_index_info(i.name))
                FROM sqlite_schema m, pragma_index_list(m.name) i
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'flyway_schema_history'
                """, """
                SELECT t.relname
                    || CASE WHEN x.indisprimary THEN ' pk' WHEN c.oid IS NOT NULL THEN ' u' ELSE ' ' || i.relname END
                    || CASE WHEN x.indisunique THEN ' UNIQUE' ELSE '' END
                    || CASE WHEN x.indpred IS NOT NULL THEN ' PARTIAL' ELSE '' END || ' '
                    || (SELECT string_agg(pg_get_indexdef(i.oid, k, true), ', ' ORDER BY k)
                        FROM generate_series(1, x.indnkeyatts) k)
                FROM pg_index x
                JOIN pg_class i ON i.oid = x.indexrelid
                JOIN pg_class t ON t.oid = x.indrelid AND t.relnamespace = 'public'::regnamespace
                LEFT JOIN pg_constraint c ON c.conindid = i.oid AND c.contype = 'u'
                WHERE t.relname <> 'flyway_schema_history'
                """);
    }

    @Test
    void foreignKeys() throws SQLException {
        assertSame("""
                SELECT m.name || ' (' || group_concat(f."from", ', ' ORDER BY f.seq) || ') -> ' || f."table"
                    || ' (' || group_concat(f."to", ', ' ORDER BY f.seq) || ')'
                FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
                WHERE m.type = 'table'
                GROUP BY m.name, f.id
                """, """
                SELECT conrelid::regclass || ' ('
                    || (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
                        FROM unnest(conkey) WITH ORDINALITY k (number, place)
                        JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.number)
                    || ') -> ' || confrelid::regclass || ' ('
                    || (SELECT string_agg(a.attname, ', ' ORDER BY k.place)
                        FROM unnest(confkey) WITH ORDINALITY k (number, place)
                        JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = k.number) || ')'
                FROM pg_constraint
                WHERE contype = 'f'
                """);
    }

    @Test
    void namedConstraints() throws SQLException {
        List<String> texts = rows(sqlite, "SELECT sql FROM sqlite_schema WHERE type = 'table'");
        List<String> named = new ArrayList<>();
        for (String text : texts) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("CONSTRAINT "))
                    .map(line -> line.split(" ", 3)[1])
                    .filter(name -> !name.endsWith("_text"))
                    .forEach(named::add);
        }
        assertThat(named).hasSizeGreaterThan(30).contains("pk_orders", "ck_orders_side");
        List<String> ofPostgres = rows(
                postgres,
                "SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
                        + " AND contype <> 'n' AND conname NOT LIKE 'flyway%'");
        assertThat(ofPostgres)
                .containsAll(named.stream()
                        .filter(name -> name.startsWith("pk_") || name.startsWith("uq_") || name.startsWith("fk_"))
                        .toList());
    }

    private static void assertSame(String ofSqlite, String ofPostgres) throws SQLException {
        List<String> expected = rows(postgres, ofPostgres);
        assertThat(expected).isNotEmpty();
        assertThat(rows(sqlite, ofSqlite)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
