package dev.blotter.benchmarks.peer;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One connection with its prepared statements, as a careful user of plain JDBC keeps them. For one thread at a time. */
final class JdbcStatements implements AutoCloseable {

    private final Connection connection;
    private final Function<UUID, Object> ids;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** @param ids how the driver takes a UUID */
    JdbcStatements(Connection connection, Function<UUID, Object> ids) throws SQLException {
        this.connection = connection;
        this.ids = ids;
        connection.setAutoCommit(false);
    }

    /** Opens connections to tables that are there. */
    @FunctionalInterface
    interface Source {
        JdbcStatements open() throws SQLException;
    }

    /** Changes exactly one row. */
    void run(String sql, Object... values) throws SQLException {
        if (update(sql, values) != 1) {
            throw new SQLException("a statement of the peer changed no row", "02000");
        }
    }

    /** Changes rows, and tells how many. */
    int update(String sql, Object... values) throws SQLException {
        return prepared(sql, values).executeUpdate();
    }

    /** The first row's columns, where there is a row. */
    Optional<String> first(String sql, Object... values) throws SQLException {
        try (ResultSet row = prepared(sql, values).executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int index = 0; index < values.length; index++) {
            switch (values[index]) {
                case UUID id -> statement.setObject(index + 1, ids.apply(id));
                case BigDecimal number -> statement.setBigDecimal(index + 1, number);
                case Integer number -> statement.setInt(index + 1, number);
                default -> statement.setString(index + 1, values[index].toString());
            }
        }
        return statement;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
