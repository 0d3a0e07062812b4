package dev.blotter.jdbc.order;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.ClosedReason;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderLife;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.OrderType;
import dev.blotter.domain.order.PendingRequest;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.order.TimeInForce;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.table.EventKeys;
import dev.blotter.jdbc.table.Row;
import java.sql.SQLException;
import java.util.Optional;

/** Reads a row of {@code orders}; the cells come in the order of the table's columns. */
final class OrderRow {

    private final Row row;

    OrderRow(Row row) {
        this.row = row;
    }

    Order read() throws SQLException {
        OrderKey key =
                new OrderKey(row.uuid(PortfolioId::parse, PortfolioId::new), row.uuid(OrderId::parse, OrderId::new));
        InstrumentId instrument = row.of(InstrumentId::parse);
        Side side = row.name(Side.class);
        Optional<OrderTerms> terms = terms();
        OrderLife life = life();
        Amount cumQuantity = row.decimal(Amount::of, Amount::new);
        Amount turnover = row.decimal(Amount::of, Amount::new);
        row.skip();
        row.skip();
        return new Order(key, instrument, side, terms, life, cumQuantity, turnover, row.number());
    }

    private Optional<OrderTerms> terms() throws SQLException {
        Optional<ClientOrderId> clientOrderId = row.maybe(ClientOrderId::new);
        Optional<SessionId> session = row.maybeUuid(SessionId::parse, SessionId::new);
        Optional<OrderType> type = row.maybe(OrderType::valueOf);
        Optional<TimeInForce> timeInForce = row.maybe(TimeInForce::valueOf);
        Optional<Quantity> quantity = row.maybeDecimal(Quantity::of, Quantity::new);
        Optional<Price> limitPrice = row.maybeDecimal(Price::of, Price::new);
        Optional<Price> stopPrice = row.maybeDecimal(Price::of, Price::new);
        Optional<Timestamp> expireTime = row.maybeNumber(Timestamp::new);
        Optional<Timestamp> submittedTime = row.maybeNumber(Timestamp::new);
        return type.map(known -> new OrderTerms(
                clientOrderId,
                session,
                known,
                timeInForce.orElseThrow(),
                quantity.orElseThrow(),
                limitPrice,
                stopPrice,
                expireTime,
                submittedTime.orElseThrow()));
    }

    private OrderLife life() throws SQLException {
        return new OrderLife(
                row.maybeDecimal(Amount::of, Amount::new),
                row.maybeDecimal(Price::of, Price::new),
                row.maybeDecimal(Price::of, Price::new),
                row.maybe(VenueOrderId::new),
                row.flag(),
                row.flag(),
                row.name(PendingRequest.class),
                row.name(OrderLife.Halt.class),
                row.flag(),
                row.maybe(ClosedReason::valueOf),
                EventKeys.maybe(row),
                EventKeys.maybe(row));
    }
}
