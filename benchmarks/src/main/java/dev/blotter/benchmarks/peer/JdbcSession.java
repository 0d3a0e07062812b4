package dev.blotter.benchmarks.peer;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Commands in plain JDBC, each a transaction. For one thread at a time. */
final class JdbcSession {

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

    private final JdbcStatements on;

    JdbcSession(JdbcStatements on) {
        this.on = on;
    }

    void place(RandomGenerator random) throws SQLException {
        order(UUID.randomUUID(), portfolio(random), symbol(random), quantity(random));
        on.commit();
    }

    void fill(RandomGenerator random) throws SQLException {
        UUID order = UUID.randomUUID();
        UUID trade = UUID.randomUUID();
        UUID portfolio = portfolio(random);
        String symbol = symbol(random);
        BigDecimal quantity = quantity(random);
        order(order, portfolio, symbol, quantity);
        on.run(TRADE, trade, portfolio, order, symbol, quantity);
        on.run(EXECUTION, UUID.randomUUID(), trade, UUID.randomUUID().toString(), quantity);
        on.run(FILLED, quantity, order);
        on.run(POSITION, portfolio, symbol, quantity);
        on.run(CASH, quantity.multiply(PRICE), portfolio);
        on.commit();
    }

    private void order(UUID id, UUID portfolio, String symbol, BigDecimal quantity) throws SQLException {
        on.run(ORDER, id, portfolio, UUID.randomUUID().toString(), symbol, quantity);
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
}
