package dev.blotter.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Plain JDBC on a SQLite file of its own. It has one connection, which callers take in turns: several would wait for
 * the file's lock in SQLite's sleeps and be slower.
 */
public record SqlitePeers(Path file, Map<String, String> durability) implements Peers {

    /** Makes its tables in a file that must not be there yet, and is removed at the end. */
    public static SqlitePeers open(Path file) {
        if (Files.exists(file)) {
            throw new PeerException("the file " + file + " is there already, which the peer would write; remove it");
        }
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            for (String sql : Peers.script("schema-sqlite.sql").split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            Map<String, String> durability = new TreeMap<>();
            for (String pragma : List.of("journal_mode", "synchronous")) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                    durability.put(pragma, row.getString(1));
                }
            }
            if (!"2".equals(durability.get("synchronous"))) {
                throw new PeerException("SQLite does not write with synchronous=FULL here; nothing is compared");
            }
            return new SqlitePeers(file, Map.copyOf(durability));
        } catch (SQLException e) {
            throw new PeerException("making its tables", e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
        }
        return connection;
    }

    @Override
    public List<Contender> contenders() {
        return List.of(new JdbcContender(() -> new JdbcSession(connect(file), UUID::toString), 1));
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(file + end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
