package dev.blotter.jdbc.execution;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.jdbc.table.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a row of {@code executions}; the cells come in the order of the table's columns. */
final class ExecutionRow {

    private final Row row;

    ExecutionRow(Row row) {
        this.row = row;
    }

    Execution read() throws SQLException {
        ExecutionKey key = new ExecutionKey(
                row.uuid(PortfolioId::parse, PortfolioId::new),
                row.of(Venue::new),
                row.of(InstrumentId::parse),
                row.of(LocalDate::parse),
                row.of(VenueExecutionId::new));
        return new Execution(
                key,
                new OrderKey(key.portfolio(), row.uuid(OrderId::parse, OrderId::new)),
                row.maybeUuid(SessionId::parse, SessionId::new),
                row.name(ExecutionType.class),
                ref(),
                row.name(Side.class),
                fill(),
                new Timestamp(row.number()),
                row.number(),
                row.name(Evidence.class),
                row.number());
    }

    private Optional<ExecutionRef> ref() throws SQLException {
        Optional<LocalDate> tradeDate = row.maybe(LocalDate::parse);
        Optional<VenueExecutionId> id = row.maybe(VenueExecutionId::new);
        return tradeDate.map(date -> new ExecutionRef(date, id.orElseThrow()));
    }

    private Optional<Fill> fill() throws SQLException {
        Optional<Quantity> quantity = row.maybeDecimal(Quantity::of, Quantity::new);
        Optional<Price> price = row.maybeDecimal(Price::of, Price::new);
        Optional<Amount> fee = row.maybeDecimal(Amount::of, Amount::new);
        Optional<Currency> currency = row.maybe(Currency::new);
        Optional<Money> paid = fee.map(amount -> new Money(amount, currency.orElseThrow()));
        return quantity.map(units -> new Fill(units, price.orElseThrow(), paid));
    }
}
