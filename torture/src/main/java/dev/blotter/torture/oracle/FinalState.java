package dev.blotter.torture.oracle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All of a book but the order in which it was told, as one digest for each table, read with plain SQL. */
public record FinalState(Map<String, String> digests) {

    private static final List<String> TABLES = List.of(
            "portfolios",
            "cash_balances",
            "instruments",
            "orders",
            "order_events",
            "executions",
            "trades",
            "positions",
            "conflicts");

    /** Places in the journal, and its time, which is Blotter's own. */
    private static final Set<String> OF_ARRIVAL = Set.of(
            "sequence", "journal_sequence", "journal_hash", "conflict_sequence", "conflict_hash", "recorded_time");

    /** Reads it. */
    public static FinalState read(Connection connection) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (String table : TABLES) {
            digests.put(table, digest(rows(connection, "SELECT * FROM " + table)));
        }
        digests.put(
                "journal",
                digest(rows(
                        connection, "SELECT portfolio_id, kind, subject, command_id, evidence, payload FROM journal")));
        return new FinalState(digests);
    }

    /** The tables in which another state differs. */
    public List<String> differences(FinalState other) {
        return digests.keySet().stream()
                .filter(table -> !Objects.equals(digests.get(table), other.digests.get(table)))
                .toList();
    }

    private static Set<String> rows(Connection connection, String sql) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!OF_ARRIVAL.contains(columns.getColumnName(i))) {
                        text.append(row.getString(i)).append('\n');
                    }
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    private static String digest(Set<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
            return rows.size() + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
