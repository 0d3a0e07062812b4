package dev.blotter.domain.portfolio;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.EffectiveFills;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Fills;
import dev.blotter.domain.trade.Trade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Cash + cost = deposits + realised − fees, for every currency and to the last digit. */
class BooksBalancePropertyTest {

    private static final List<Currency> CURRENCIES =
            List.of(new Currency("USD"), new Currency("EUR"), new Currency("BNB"));
    private static final int MOST_DIGITS = 18;

    /** What is traded, with the decimals of its multiplier. */
    record Traded(Instrument instrument, int scale) {

        static Traded of(String id, String quote, String multiplier) {
            Quantity units = Quantity.of(multiplier);
            Currency currency = new Currency(quote);
            InstrumentId name = InstrumentId.parse(id);
            return new Traded(
                    new Instrument(name, currency, units, Optional.empty(), Optional.empty(), 1),
                    units.value().scale());
        }
    }

    private static final List<Traded> TRADED = List.of(
            Traded.of("AAPL.XNAS", "USD", "1"),
            Traded.of("ESZ5.XCME", "USD", "50"),
            Traded.of("MBTZ5.XCME", "EUR", "0.01"));

    record Figures(Traded traded, int order, Fill fill) {}

    @Provide
    Arbitrary<List<Figures>> fills() {
        Arbitrary<Traded> traded = Arbitraries.of(TRADED);
        return traded.flatMap(what -> Arbitraries.integers()
                        .between(0, MOST_DIGITS - what.scale)
                        .flatMap(priceScale -> Combinators.combine(
                                        Arbitraries.integers().between(0, 9),
                                        fill(MOST_DIGITS - what.scale - priceScale, priceScale))
                                .as((order, fill) -> new Figures(what, order, fill))))
                .list()
                .ofMaxSize(30);
    }

    private static Arbitrary<Fill> fill(int quantityScale, int priceScale) {
        Arbitrary<Quantity> quantities = Arbitraries.longs()
                .between(1, 999_999_999)
                .map(n -> new Quantity(BigDecimal.valueOf(n, quantityScale)));
        Arbitrary<Price> prices = Arbitraries.longs()
                .between(-999_999_999, 999_999_999)
                .map(n -> new Price(BigDecimal.valueOf(n, priceScale)));
        Arbitrary<Optional<Money>> fees = Combinators.combine(
                        Arbitraries.longs().between(-100, 999_999_999_999L), Arbitraries.of(CURRENCIES))
                .as((n, currency) -> new Money(new Amount(BigDecimal.valueOf(n, MOST_DIGITS)), currency))
                .optional();
        return Combinators.combine(quantities, prices, fees).as(Fill::new);
    }

    @Property
    void booksBalance(
            @ForAll("fills") List<Figures> fills, @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int deposited) {
        List<Execution> executions = IntStream.range(0, fills.size())
                .mapToObj(n -> execution(fills.get(n), n))
                .toList();
        List<Position> positions = positions(executions);
        for (Currency currency : CURRENCIES) {
            CashBalance cash = cash(executions, currency, new Amount(BigDecimal.valueOf(deposited, 18)));
            Amount left = cash.amount();
            Amount right = cash.deposited();
            for (Position position : positions) {
                if (instrument(position.key().instrument()).quote().equals(currency)) {
                    left = left.plus(position.cost());
                    right = right.plus(position.realised());
                }
                right = right.minus(position.fees().in(currency));
            }
            assertThat(left).as(currency.code()).isEqualTo(right);
        }
    }

    private static CashBalance cash(List<Execution> executions, Currency currency, Amount deposited) {
        CashBalance cash =
                CashBalance.empty(new CashKey(Reports.PORTFOLIO, currency)).deposit(deposited);
        Map<OrderKey, List<Execution>> orders = executions.stream().collect(groupingBy(Execution::order));
        for (List<Execution> ofOrder : orders.values()) {
            Execution any = ofOrder.getFirst();
            Order order = Order.adopted(any.order(), any.key().instrument(), any.side());
            Trade trade = Trade.of(order, Fills.of(ofOrder), Optional.empty());
            cash = cash.flow(trade.cashFlow(instrument(trade.instrument()), currency));
        }
        return cash;
    }

    private static List<Position> positions(List<Execution> executions) {
        return executions.stream().collect(groupingBy(e -> e.key().instrument())).entrySet().stream()
                .map(of -> Position.fold(
                        new PositionKey(Reports.PORTFOLIO, of.getKey()),
                        instrument(of.getKey()).multiplier(),
                        EffectiveFills.of(of.getValue())))
                .toList();
    }

    private static Instrument instrument(InstrumentId id) {
        return TRADED.stream()
                .map(Traded::instrument)
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Orders with an even number buy. */
    private static Execution execution(Figures figures, int n) {
        UUID order = new UUID(TRADED.indexOf(figures.traded), figures.order);
        return new Execution(
                new ExecutionKey(
                        Reports.PORTFOLIO,
                        new Venue("XNAS"),
                        figures.traded.instrument.id(),
                        Reports.DAY,
                        new VenueExecutionId("E" + n)),
                new OrderKey(Reports.PORTFOLIO, new OrderId(order)),
                Optional.empty(),
                ExecutionType.TRADE,
                Optional.empty(),
                figures.order % 2 == 0 ? Side.BUY : Side.SELL,
                Optional.of(figures.fill),
                new Timestamp(n),
                0,
                Evidence.VENUE,
                n + 1L);
    }
}
