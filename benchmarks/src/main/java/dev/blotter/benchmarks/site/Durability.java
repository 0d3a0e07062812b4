package dev.blotter.benchmarks.site;

import dev.blotter.benchmarks.work.PeerException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a database keeps what it confirms. Only durable commits are compared. */
public final class Durability {

    private Durability() {}

    /**
     * What the database of a connection says of it.
     *
     * @throws PeerException when it may lose what it has confirmed
     */
    public static Map<String, String> of(Connection connection, boolean isSqlite) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return isSqlite ? ofSqlite(statement) : ofPostgres(statement);
        }
    }

    /** The same, of a database of the bench's own. */
    public static Map<String, String> of(Scratch scratch, boolean isSqlite) {
        try (Connection connection = scratch.connect()) {
            return of(connection, isSqlite);
        } catch (SQLException e) {
            throw new PeerException("asking for its durability", e);
        }
    }

    private static Map<String, String> ofPostgres(Statement statement) throws SQLException {
        Map<String, String> durability = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("select name, setting from pg_settings where name in "
                + "('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')")) {
            while (rows.next()) {
                durability.put(rows.getString(1), rows.getString(2));
            }
        }
        for (String name : List.of("fsync", "synchronous_commit")) {
            if (!"on".equals(durability.get(name))) {
                throw new PeerException("the server has " + name + " = " + durability.get(name)
                        + ", and only durable commits are compared; set it to on");
            }
        }
        return Map.copyOf(durability);
    }

    private static Map<String, String> ofSqlite(Statement statement) throws SQLException {
        Map<String, String> durability = new TreeMap<>();
        for (String pragma : List.of("journal_mode", "synchronous")) {
            try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                durability.put(pragma, row.getString(1));
            }
        }
        if (!"2".equals(durability.get("synchronous"))) {
            throw new PeerException("SQLite does not write with synchronous=FULL here; nothing is compared");
        }
        return Map.copyOf(durability);
    }
}
