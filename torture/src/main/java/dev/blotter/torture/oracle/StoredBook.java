package dev.blotter.torture.oracle;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a store holds, read with plain SQL in one transaction, past everything that the product reads with. */
public record StoredBook(
        List<Entry> journal,
        List<StoredExecution> executions,
        List<StoredOrder> orders,
        List<StoredPosition> positions,
        List<StoredCash> cash) {

    /** A journal entry. */
    public record Entry(UUID portfolio, UUID command, String kind) {}

    /** A report. */
    public record StoredExecution(
            UUID portfolio,
            String id,
            UUID order,
            String type,
            String side,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal fee,
            long time,
            long sequence) {}

    /** An order; without a quantity while only its executions are known. */
    public record StoredOrder(
            UUID portfolio, UUID id, @Nullable BigDecimal quantity, BigDecimal cum, BigDecimal leaves) {}

    /** A position. */
    public record StoredPosition(
            UUID portfolio, String instrument, BigDecimal quantity, BigDecimal cost, BigDecimal realised) {}

    /** Cash of a currency. */
    public record StoredCash(UUID portfolio, String currency, BigDecimal amount, BigDecimal deposited) {}

    /** Reads it all. */
    public static StoredBook read(Connection connection) throws SQLException {
        boolean sqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite:");
        connection.setTransactionIsolation(
                sqlite ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return new StoredBook(
                    rows(
                            connection,
                            "SELECT portfolio_id, command_id, kind FROM journal",
                            row -> new Entry(uuid(row, 1), uuid(row, 2), row.getString(3))),
                    rows(connection, """
                            SELECT portfolio_id, execution_id, order_id, execution_type, side, quantity, price,
                                   fee_amount, event_time, venue_sequence
                            FROM executions""", StoredBook::execution),
                    rows(
                            connection,
                            "SELECT portfolio_id, order_id, order_quantity, cum_quantity, leaves_quantity FROM orders",
                            StoredBook::order),
                    rows(
                            connection,
                            "SELECT portfolio_id, instrument_id, quantity, cost, realised FROM positions",
                            StoredBook::position),
                    rows(
                            connection,
                            "SELECT portfolio_id, currency, amount, deposited FROM cash_balances",
                            row -> new StoredCash(uuid(row, 1), row.getString(2), number(row, 3), number(row, 4))));
        } finally {
            connection.rollback();
        }
    }

    private static StoredOrder order(ResultSet row) throws SQLException {
        return new StoredOrder(uuid(row, 1), uuid(row, 2), optional(row, 3), number(row, 4), number(row, 5));
    }

    private static StoredPosition position(ResultSet row) throws SQLException {
        return new StoredPosition(uuid(row, 1), row.getString(2), number(row, 3), number(row, 4), number(row, 5));
    }

    private static StoredExecution execution(ResultSet row) throws SQLException {
        return new StoredExecution(
                uuid(row, 1),
                row.getString(2),
                uuid(row, 3),
                row.getString(4),
                row.getString(5),
                optional(row, 6),
                optional(row, 7),
                optional(row, 8),
                row.getLong(9),
                row.getLong(10));
    }

    private static <T> List<T> rows(Connection connection, String sql, RowOf<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return rows;
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static BigDecimal number(ResultSet row, int column) throws SQLException {
        return new BigDecimal(row.getString(column));
    }

    private static @Nullable BigDecimal optional(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }

    private interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }
}
