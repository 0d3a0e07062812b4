package dev.blotter.benchmarks.work;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** An order to buy, of a random portfolio, instrument and quantity, as the peers make theirs. */
public record BenchOrder(OrderKey key, InstrumentId instrument, Quantity quantity, Instant time) {

    public static final Price PRICE = Price.of("101.25");
    public static final Money FEE = Money.of("0.01", BenchBook.CURRENCY.code());
    private static final int MOST_UNITS = 1_000;

    public static BenchOrder next(RandomGenerator random, Ids ids) {
        return new BenchOrder(
                new OrderKey(BenchBook.PORTFOLIOS.get(random.nextInt(BenchBook.PORTFOLIOS.size())), ids.order()),
                BenchBook.INSTRUMENTS.get(random.nextInt(BenchBook.INSTRUMENTS.size())),
                Quantity.of(random.nextInt(1, MOST_UNITS + 1)),
                Instant.now());
    }

    public SubmitOrder submit(Ids ids) {
        OrderTerms terms = OrderTerms.limitDay(quantity, PRICE, Timestamp.of(time))
                .named(new ClientOrderId(key.id().toString()));
        return SubmitOrder.of(ids.command(), key, instrument, Side.BUY, terms);
    }

    /** The venue fills it whole. */
    public RecordExecution execution(Ids ids) {
        ExecutionKey execution = new ExecutionKey(
                key.portfolio(),
                instrument.listing(),
                instrument,
                time.atZone(ZoneOffset.UTC).toLocalDate(),
                new VenueExecutionId(ids.next().toString()));
        ExecutionReport report = ExecutionReport.of(execution, key.id(), Side.BUY, Timestamp.of(time));
        return new RecordExecution(
                ids.command(), report, Fill.of(quantity.toString(), "101.25").withFee(FEE));
    }
}
