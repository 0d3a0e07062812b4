package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A SQLite file in a folder of its own. */
public final class SqliteArena implements Arena {

    private Path folder;
    private int number;

    public SqliteArena(Path folder) {
        this.folder = folder;
    }

    /** Lets stores that are begun from now on be in another folder. */
    public void in(Path other) {
        folder = other;
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("DATABASE_URL", "sqlite:///" + file());
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    @Override
    public List<String> damage() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String check : List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check")) {
                try (ResultSet row = statement.executeQuery(check)) {
                    while (row.next()) {
                        found.add(check + ": " + row.getString(1));
                    }
                }
            }
        }
        found.remove("PRAGMA integrity_check: ok");
        return found;
    }

    @Override
    public void renew() throws IOException {
        files().delete();
        number++;
    }

    @Override
    public void keep(Path target) throws IOException {
        if (!target.equals(folder)) {
            files().copyTo(target.resolve(file().getFileName()));
        }
    }

    /** The file and what lies beside it. */
    public SqliteFiles files() {
        return new SqliteFiles(file());
    }

    private Path file() {
        return folder.resolve("book" + number + ".db");
    }

    @Override
    public void close() {
        // The folder is its owner's.
    }
}
