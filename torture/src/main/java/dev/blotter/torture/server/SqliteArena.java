package dev.blotter.torture.server;

import java.io.IOException;
import java.nio.file.Files;
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

    private final Path folder;
    private int number;

    public SqliteArena(Path folder) {
        this.folder = folder;
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
        for (String end : List.of("", "-wal", "-shm", ".tip")) {
            Files.deleteIfExists(Path.of(file() + end));
        }
        number++;
    }

    @Override
    public void keep(Path target) throws IOException {
        for (String end : List.of("", "-wal", "-shm", ".tip")) {
            Path each = Path.of(file() + end);
            if (Files.exists(each)) {
                Files.copy(each, target.resolve(each.getFileName()));
            }
        }
    }

    private Path file() {
        return folder.resolve("book" + number + ".db");
    }

    @Override
    public void close() {
        // The folder is its owner's.
    }
}
