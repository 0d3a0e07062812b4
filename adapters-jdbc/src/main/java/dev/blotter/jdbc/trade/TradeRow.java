package dev.blotter.jdbc.trade;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Fills;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.jdbc.table.EventKeys;
import dev.blotter.jdbc.table.Row;
import java.sql.SQLException;

/** Reads a row of {@code trades}; the cells come in the order of the table's columns. */
final class TradeRow {

    private final Row row;

    TradeRow(Row row) {
        this.row = row;
    }

    Trade read() throws SQLException {
        return new Trade(
                new OrderKey(row.uuid(PortfolioId::parse, PortfolioId::new), row.uuid(OrderId::parse, OrderId::new)),
                row.of(InstrumentId::parse),
                row.name(Side.class),
                row.maybeUuid(SessionId::parse, SessionId::new),
                row.name(TradeStatus.class),
                fills(),
                row.maybeNumber(Timestamp::new));
    }

    private Fills fills() throws SQLException {
        return new Fills(
                row.decimal(Amount::of, Amount::new),
                row.decimal(Amount::of, Amount::new),
                row.of(Fees::parse),
                Math.toIntExact(row.number()),
                row.flag(),
                EventKeys.read(row),
                row.maybeUuid(SessionId::parse, SessionId::new),
                EventKeys.read(row));
    }
}
