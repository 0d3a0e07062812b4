package dev.blotter.benchmarks.peer;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * One connection with its prepared statements, as a careful user of plain JDBC keeps them. For one thread at a time.
 */
final class JdbcSession implements AutoCloseable {

    private static final int PORTFOLIOS = 100;
    private static final int SYMBOLS = 500;
    private static final int MOST_UNITS = 1_000;
    private static final BigDecimal PRICE = new BigDecimal("101.25");

    private static final String ORDER = """
            insert into orders values (?, ?, ?, ?, 1, 2, 1, ?, 101.25, 0, null, 1, current_timestamp, current_timestamp)
            """;
    private static final String TRADE = """
            insert into trades values (?, ?, ?, null, ?, 1, ?, 101.25, 1, current_timestamp)
            """;
    private static final String EXECUTION = """
            insert into executions values (?, ?, 'XNAS', ?, ?, 101.25, 0.01, current_timestamp)
            """;
    private static final String FILLED = """
            update orders set filled_quantity = ?, average_price = 101.25, status = 4, updated_at = current_timestamp
            where id = ?
            """;
    private static final String POSITION = """
            insert into positions values (?, ?, ?, 101.25, 0, 0, current_timestamp)
            on conflict (portfolio_id, symbol) do update set
              average_price = (positions.average_price * positions.quantity
                + excluded.average_price * excluded.quantity) / (positions.quantity + excluded.quantity),
              quantity = positions.quantity + excluded.quantity,
              version = positions.version + 1, updated_at = current_timestamp
            """;
    private static final String CASH = "update portfolios set cash = cash - ?, version = version + 1 where id = ?";

    private final Connection connection;
    private final Function<UUID, Object> ids;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** @param ids how the driver takes a UUID */
    JdbcSession(Connection connection, Function<UUID, Object> ids) throws SQLException {
        this.connection = connection;
        this.ids = ids;
        connection.setAutoCommit(false);
    }

    void place(RandomGenerator random) throws SQLException {
        order(UUID.randomUUID(), portfolio(random), symbol(random), quantity(random));
        connection.commit();
    }

    void fill(RandomGenerator random) throws SQLException {
        UUID order = UUID.randomUUID();
        UUID trade = UUID.randomUUID();
        UUID portfolio = portfolio(random);
        String symbol = symbol(random);
        BigDecimal quantity = quantity(random);
        order(order, portfolio, symbol, quantity);
        run(TRADE, trade, portfolio, order, symbol, quantity);
        run(EXECUTION, UUID.randomUUID(), trade, UUID.randomUUID().toString(), quantity);
        run(FILLED, quantity, order);
        run(POSITION, portfolio, symbol, quantity);
        run(CASH, quantity.multiply(PRICE), portfolio);
        connection.commit();
    }

    private void order(UUID id, UUID portfolio, String symbol, BigDecimal quantity) throws SQLException {
        run(ORDER, id, portfolio, UUID.randomUUID().toString(), symbol, quantity);
    }

    private void run(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int index = 0; index < values.length; index++) {
            switch (values[index]) {
                case UUID id -> statement.setObject(index + 1, ids.apply(id));
                case BigDecimal number -> statement.setBigDecimal(index + 1, number);
                default -> statement.setString(index + 1, values[index].toString());
            }
        }
        if (statement.executeUpdate() != 1) {
            throw new SQLException("a statement of the peer changed no row", "02000");
        }
    }

    private static UUID portfolio(RandomGenerator random) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | random.nextInt(PORTFOLIOS));
    }

    private static String symbol(RandomGenerator random) {
        return "SYM" + random.nextInt(1, SYMBOLS + 1);
    }

    private static BigDecimal quantity(RandomGenerator random) {
        return BigDecimal.valueOf(random.nextInt(1, MOST_UNITS + 1));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
