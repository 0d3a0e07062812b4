package dev.blotter.sqlite;

import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.sqlite.SqliteStructure.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The schema as this program's migrations make it: read once, from an empty file that is made for that. */
record SqliteBlueprint(List<Line> schema, List<Line> history) {

    static SqliteBlueprint known() {
        return Known.BLUEPRINT;
    }

    private static SqliteBlueprint made() {
        try {
            Path folder = Files.createTempDirectory("blotter-schema");
            try {
                return made(SqliteConfig.of(folder.resolve("empty.db")));
            } finally {
                remove(folder);
            }
        } catch (IOException | SQLException e) {
            throw new Unavailable("the schema that is to be compared with cannot be made", e);
        }
    }

    private static SqliteBlueprint made(SqliteConfig config) throws SQLException {
        new SqliteSchema(config).migrate();
        try (SqliteConnection connection = new SqliteConnections(config).reader()) {
            return new SqliteBlueprint(
                    rows(connection, SqliteStructure.SCHEMA), rows(connection, SqliteStructure.HISTORY));
        }
    }

    private static List<Line> rows(SqliteConnection connection, String sql) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                lines.add(Line.of(row.getString(1), row.getString(2)));
            }
        }
        return List.copyOf(lines);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Made when it is first asked for. */
    private static final class Known {

        private static final SqliteBlueprint BLUEPRINT = made();
    }
}
