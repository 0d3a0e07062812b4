package dev.blotter.postgres;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Undoes one migration by the script beside it: {@code U2__views.sql} for {@code V2__views.sql}. */
record PostgresUndo(DataSource connections, String folder) {

    /** Runs the script and forgets the migration in one transaction; the lock keeps others from migrating meanwhile. */
    void run(String version, String script) {
        String undo = script("U" + script.substring(1));
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE flyway_schema_history IN ACCESS EXCLUSIVE MODE");
                statement.execute(undo);
            }
            forget(connection, version);
            connection.commit();
        } catch (SQLException e) {
            throw new Unavailable("migration " + version + " cannot be undone (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }

    private static void forget(Connection connection, String version) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM flyway_schema_history WHERE version = ?")) {
            statement.setString(1, version);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("somebody else undid it");
            }
        }
    }

    private String script(String name) {
        try (InputStream script = PostgresUndo.class.getResourceAsStream("/" + folder + "/" + name)) {
            if (script == null) {
                throw new IllegalStateException(folder + "/" + name + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
