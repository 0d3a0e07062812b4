package dev.blotter.benchmarks.load.subject;

import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.id.Ids;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** A limit order to buy, of a random portfolio, instrument and quantity, which the venue fills whole. */
record LoadOrder(OrderKey key, InstrumentId instrument, Quantity quantity, Instant time) {

    private static final String PRICE = "101.25";
    private static final Money FEE = Money.of("0.01", LoadBook.CURRENCY.code());
    private static final int MOST_UNITS = 1_000;

    static LoadOrder next(LoadBook book, RandomGenerator random, Ids ids) {
        return new LoadOrder(
                new OrderKey(book.portfolio(random), ids.order()),
                book.instrument(random),
                Quantity.of(random.nextInt(1, MOST_UNITS + 1)),
                Instant.now());
    }

    SubmitOrder submit(Ids ids) {
        OrderTerms terms = OrderTerms.limitDay(quantity, Price.of(PRICE), Timestamp.of(time))
                .named(new ClientOrderId(key.id().toString()));
        return SubmitOrder.of(ids.command(), key, instrument, Side.BUY, terms);
    }

    RecordExecution execution(Ids ids) {
        ExecutionKey execution = new ExecutionKey(
                key.portfolio(),
                instrument.listing(),
                instrument,
                time.atZone(ZoneOffset.UTC).toLocalDate(),
                new VenueExecutionId(ids.next().toString()));
        ExecutionReport report = ExecutionReport.of(execution, key.id(), Side.BUY, Timestamp.of(time));
        return new RecordExecution(
                ids.command(), report, Fill.of(quantity.toString(), PRICE).withFee(FEE));
    }

    /** What the fill costs, with its fee. */
    BigDecimal cost() {
        return new BigDecimal(PRICE).multiply(quantity.value()).add(FEE.amount().value());
    }
}
