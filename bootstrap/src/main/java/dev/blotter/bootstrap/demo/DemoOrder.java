package dev.blotter.bootstrap.demo;

import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.CorrectExecution;
import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The life of one order: most are filled, in one or two parts; some are canceled, busted, corrected or rejected. */
final class DemoOrder {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final long MILLI = 1_000_000L;

    private final RandomGenerator random;
    private final DemoIds ids;
    private final DemoMarket market;
    private final SessionId session;
    private final OrderKey order;
    private final Side side;
    private final List<Command> commands = new ArrayList<>();

    DemoOrder(RandomGenerator random, DemoIds ids, DemoMarket market, PortfolioId portfolio, SessionId session) {
        this.random = random;
        this.ids = ids;
        this.market = market;
        this.session = session;
        OrderId id = ids.order();
        this.order = new OrderKey(portfolio, id);
        this.side = random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    List<Command> commands(Timestamp begins) {
        Quantity quantity = market.quantity(random);
        Price price = market.walk(random);
        OrderTerms terms = OrderTerms.limitDay(quantity, price, begins).in(session);
        commands.add(SubmitOrder.of(ids.command(), order, market.instrument(), side, terms));
        int fate = random.nextInt(100);
        if (fate < 3) {
            event(OrderEventType.REJECTED, after(begins, 1));
            return commands;
        }
        event(OrderEventType.NEW, after(begins, 1));
        if (fate < 70) {
            fill("1", quantity, price, after(begins, 2));
        } else if (fate < 90) {
            Quantity half = new Quantity(quantity.value().divide(BigDecimal.TWO));
            fill("1", half, price, after(begins, 2));
            fill("2", half, price, after(begins, 40));
            amend(fate, half, price, after(begins, 60));
        } else {
            event(OrderEventType.PENDING_CANCEL, after(begins, 3));
            event(OrderEventType.CANCELED, after(begins, 4));
        }
        return commands;
    }

    private void amend(int fate, Quantity half, Price price, Timestamp time) {
        ExecutionRef second = new ExecutionRef(DAY, new VenueExecutionId(name("2")));
        if (fate == 70) {
            // It is sent before the fill that it busts.
            commands.add(commands.size() - 1, new BustExecution(ids.command(), report("3", time), second));
        } else if (fate == 71) {
            Price corrected = new Price(price.value().add(new BigDecimal("0.01")));
            commands.add(new CorrectExecution(
                    ids.command(), report("3", time), second, new Fill(half, corrected, Optional.empty())));
        }
    }

    private void event(OrderEventType type, Timestamp time) {
        commands.add(ReportOrder.of(ids.command(), order, type, time));
    }

    private void fill(String part, Quantity quantity, Price price, Timestamp time) {
        commands.add(
                new RecordExecution(ids.command(), report(part, time), new Fill(quantity, price, Optional.of(fee()))));
    }

    private Money fee() {
        boolean coins = "USDT".equals(market.quote().code());
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 300), coins ? 6 : 2);
        return new Money(new Amount(amount), new Currency(coins ? "BNB" : "USD"));
    }

    private ExecutionReport report(String part, Timestamp time) {
        ExecutionKey key = new ExecutionKey(
                order.portfolio(),
                market.instrument().listing(),
                market.instrument(),
                DAY,
                new VenueExecutionId(name(part)));
        return ExecutionReport.of(key, order.id(), side, time);
    }

    private String name(String part) {
        return order.id() + "-" + part;
    }

    private static Timestamp after(Timestamp begins, long millis) {
        return new Timestamp(begins.epochNanos() + millis * MILLI);
    }
}
