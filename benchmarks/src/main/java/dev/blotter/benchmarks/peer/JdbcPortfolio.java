package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.PeerException;
import dev.blotter.benchmarks.work.Work;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio of Blotter's tables, read by hand: a statement for each table, prepared once, and a record for each row. For
 * one thread at a time.
 */
public final class JdbcPortfolio {

    private static final int POSITIONS = 500;
    private static final int PAGE = 50;

    private final Connection connection;
    private final Object id;
    private final boolean isSqlite;
    private final PreparedStatement portfolio;
    private final PreparedStatement cash;
    private final PreparedStatement positions;
    private final PreparedStatement trades;
    private final PreparedStatement executions;

    /** @param id of the portfolio */
    public JdbcPortfolio(Connection connection, String id, boolean isSqlite) throws SQLException {
        this.connection = connection;
        this.isSqlite = isSqlite;
        this.id = isSqlite ? id : UUID.fromString(id);
        this.portfolio = connection.prepareStatement(
                "select name, base_currency, opened_time, journal_sequence from portfolios where portfolio_id = ?");
        this.cash = connection.prepareStatement(
                "select currency, amount, deposited from cash_balances where portfolio_id = ?");
        this.positions = connection.prepareStatement(
                "select instrument_id, quantity, cost, realised, fees, cycle, last_time, last_sequence, last_tie "
                        + "from positions where portfolio_id = ? order by symbol, instrument_id");
        this.trades = connection.prepareStatement(
                "select order_id, instrument_id, side, session_id, status, quantity, turnover, fees, fill_count, "
                        + "opened_time, last_time, settled_time from trades where portfolio_id = ? "
                        + "order by opened_time desc, order_id desc limit " + PAGE);
        String ids = isSqlite
                ? "in (" + Stream.generate(() -> "?").limit(PAGE).collect(Collectors.joining(", ")) + ")"
                : "= any (?)";
        this.executions = connection.prepareStatement(
                "select order_id, venue, instrument_id, trade_date, execution_id, execution_type, side, quantity, price, "
                        + "fee_amount, fee_currency, event_time, venue_sequence, evidence, sequence from executions "
                        + "where portfolio_id = ? and order_id " + ids + " order by event_time, venue_sequence");
    }

    private record Folio(String name, String currency, long openedTime, long sequence) {}

    private record Cash(String currency, BigDecimal amount, BigDecimal deposited) {}

    private record Held(
            String instrument,
            BigDecimal quantity,
            BigDecimal cost,
            BigDecimal realised,
            String fees,
            long cycle,
            long lastTime,
            long lastSequence,
            @Nullable String lastTie) {}

    private record Traded(
            String order,
            String instrument,
            String side,
            @Nullable String session,
            String status,
            BigDecimal quantity,
            BigDecimal turnover,
            String fees,
            int fills,
            long openedTime,
            long lastTime,
            long settledTime) {}

    private record Executed(
            String order,
            String venue,
            String instrument,
            String tradeDate,
            String id,
            String type,
            String side,
            BigDecimal quantity,
            BigDecimal price,
            @Nullable BigDecimal fee,
            @Nullable String feeCurrency,
            long eventTime,
            long venueSequence,
            String evidence,
            long sequence) {}

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The portfolio with its positions, and with its newest trades and their executions where the work is of them. */
    public void read(Work work) {
        try {
            List<Folio> folios = rows(portfolio, row -> new Folio(
                    row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
            List<Cash> balances =
                    rows(cash, row -> new Cash(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3)));
            List<Held> held = rows(positions, JdbcPortfolio::held);
            require(folios.size() == 1 && balances.size() == 1 && held.size() == POSITIONS);
            if (work == Work.PORTFOLIO_TRADES) {
                List<Traded> traded = rows(trades, JdbcPortfolio::traded);
                require(traded.size() == PAGE && executed(traded).size() >= PAGE);
            }
        } catch (SQLException e) {
            throw new PeerException("portfolio", e);
        }
    }

    private static void require(boolean complete) {
        if (!complete) {
            throw new IllegalStateException("JDBC did not read all that is there");
        }
    }

    private <T> List<T> rows(PreparedStatement statement, Row<T> made) throws SQLException {
        statement.setObject(1, id);
        List<T> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(made.of(rows));
            }
        }
        return all;
    }

    private List<Executed> executed(List<Traded> traded) throws SQLException {
        if (isSqlite) {
            for (int index = 0; index < traded.size(); index++) {
                executions.setString(index + 2, traded.get(index).order());
            }
            return rows(executions, JdbcPortfolio::execution);
        }
        Array ids = connection.createArrayOf("uuid", traded.stream().map(Traded::order).toArray());
        executions.setArray(2, ids);
        return rows(executions, JdbcPortfolio::execution);
    }

    private static Held held(ResultSet row) throws SQLException {
        int column = 0;
        return new Held(
                row.getString(++column),
                row.getBigDecimal(++column),
                row.getBigDecimal(++column),
                row.getBigDecimal(++column),
                row.getString(++column),
                row.getLong(++column),
                row.getLong(++column),
                row.getLong(++column),
                row.getString(++column));
    }

    private static Traded traded(ResultSet row) throws SQLException {
        int column = 0;
        return new Traded(
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getBigDecimal(++column),
                row.getBigDecimal(++column),
                row.getString(++column),
                row.getInt(++column),
                row.getLong(++column),
                row.getLong(++column),
                row.getLong(++column));
    }

    private static Executed execution(ResultSet row) throws SQLException {
        int column = 0;
        return new Executed(
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getBigDecimal(++column),
                row.getBigDecimal(++column),
                row.getBigDecimal(++column),
                row.getString(++column),
                row.getLong(++column),
                row.getLong(++column),
                row.getString(++column),
                row.getLong(++column));
    }
}
