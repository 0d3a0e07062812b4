package dev.blotter.benchmarks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A SQLite file. */
public record SqliteScratch(Path file) implements Scratch {

    static SqliteScratch at(Path file) {
        SqliteScratch scratch = new SqliteScratch(file);
        // One that an aborted run left behind is nobody's.
        scratch.close();
        return scratch;
    }

    @Override
    public String url() {
        return "sqlite:///" + file;
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(file);
    }

    /** A connection that writes as durably as Blotter's. */
    public static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            for (String end : List.of("", "-wal", "-shm", ".tip")) {
                Files.deleteIfExists(Path.of(file + end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
