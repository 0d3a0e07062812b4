package dev.blotter.sqlite;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Undoes one migration by the script beside it: {@code U2__views.sql} for {@code V2__views.sql}. */
record SqliteUndo(SqliteConnections connections, String folder) {

    /** Runs the script and forgets the migration in one transaction. */
    void run(String version, String script) {
        String undo = script("U" + script.substring(1));
        try (SqliteConnection connection = connections.plain()) {
            connection.run("PRAGMA foreign_keys = OFF");
            connection.run("BEGIN IMMEDIATE");
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(undo);
            }
            forget(connection, version);
            connection.run("COMMIT");
        } catch (SQLException e) {
            throw new Unavailable("migration " + version + " cannot be undone: " + e.getMessage(), e);
        }
    }

    private static void forget(SqliteConnection connection, String version) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM flyway_schema_history WHERE version = ?")) {
            statement.setString(1, version);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("somebody else undid it");
            }
        }
    }

    private String script(String name) {
        try (InputStream script = SqliteUndo.class.getResourceAsStream("/" + folder + "/" + name)) {
            if (script == null) {
                throw new IllegalStateException(folder + "/" + name + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
