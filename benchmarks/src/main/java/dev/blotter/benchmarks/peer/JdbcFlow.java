package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.FlowEvent;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Events of an order flow in plain JDBC, each a transaction. For one thread at a time. */
final class JdbcFlow {

    private static final UUID PORTFOLIO = new UUID(0x7000L, 0x8000_0000_0000_0000L);
    private static final String ORDER = """
            insert into orders values (?, ?, ?, ?, ?, 2, 1, ?, ?, 0, null, 1, current_timestamp, current_timestamp)
            """;
    private static final String SHRUNK =
            "update orders set quantity = quantity - ?, updated_at = current_timestamp where id = ?";
    private static final String CANCELED =
            "update orders set status = 6, updated_at = current_timestamp where id = ?";
    private static final String FILLED = """
            update orders set average_price = (coalesce(average_price, 0) * filled_quantity + ?) / (filled_quantity + ?),
              filled_quantity = filled_quantity + ?, status = 4, updated_at = current_timestamp
            where id = ?
            """;
    private static final String TRADE = """
            insert into trades values (?, ?, ?, null, ?, ?, ?, ?, 1, current_timestamp)
            on conflict (order_id) do update set
              average_price = (trades.average_price * trades.quantity + excluded.average_price * excluded.quantity)
                / (trades.quantity + excluded.quantity),
              quantity = trades.quantity + excluded.quantity
            returning id
            """;
    private static final String EXECUTION = """
            insert into executions values (?, ?, 'XNAS', ?, ?, ?, 0, current_timestamp)
            """;
    private static final String POSITION = """
            insert into positions values (?, ?, ?, ?, 0, 0, current_timestamp)
            on conflict (portfolio_id, symbol) do update set
              average_price = case positions.quantity + excluded.quantity when 0 then 0
                else (positions.average_price * positions.quantity + excluded.average_price * excluded.quantity)
                  / (positions.quantity + excluded.quantity) end,
              quantity = positions.quantity + excluded.quantity,
              version = positions.version + 1, updated_at = current_timestamp
            """;
    private static final String CASH = "update portfolios set cash = cash - ?, version = version + 1 where id = ?";

    private final JdbcStatements on;

    JdbcFlow(JdbcStatements on) {
        this.on = on;
    }

    /** What is of an order that is not known is let go, unless it is an execution, for which an order is made. */
    void book(FlowEvent event) throws SQLException {
        switch (event.kind()) {
            case SUBMIT -> submit(event);
            case RESTATE -> on.update(SHRUNK, event.quantity(), event.order());
            case CANCEL -> on.update(CANCELED, event.order());
            case EXECUTE -> execute(event);
        }
        on.commit();
    }

    private void submit(FlowEvent event) throws SQLException {
        on.run(
                ORDER,
                event.order(),
                PORTFOLIO,
                event.order().toString(),
                event.symbol(),
                event.side(),
                event.quantity(),
                event.price());
    }

    private void execute(FlowEvent event) throws SQLException {
        BigDecimal value = event.quantity().multiply(event.price());
        BigDecimal signed = event.side() > 0 ? event.quantity() : event.quantity().negate();
        if (filled(event, value) == 0) {
            submit(event);
            filled(event, value);
        }
        Optional<String> trade = on.first(
                TRADE,
                UUID.randomUUID(),
                PORTFOLIO,
                event.order(),
                event.symbol(),
                event.side(),
                event.quantity(),
                event.price());
        UUID id = UUID.fromString(trade.orElseThrow());
        on.run(EXECUTION, UUID.randomUUID(), id, event.execution(), event.quantity(), event.price());
        on.run(POSITION, PORTFOLIO, event.symbol(), signed, event.price());
        on.run(CASH, signed.multiply(event.price()), PORTFOLIO);
    }

    private int filled(FlowEvent event, BigDecimal value) throws SQLException {
        return on.update(FILLED, value, event.quantity(), event.quantity(), event.order());
    }
}
