package dev.blotter.torture.input;

import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.CorrectExecution;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.EventDetails;
import dev.blotter.application.command.ExecutionReport;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.command.Withdraw;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.time.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What an engine and its venue say of some orders, in the order in which it happened: submitted, acknowledged, filled
 * in parts, corrected, busted, restated, replaced, canceled, and cash that comes and goes.
 */
public final class Story {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final long BEGIN = 1_767_600_000_000_000_000L;
    private static final List<InstrumentId> INSTRUMENTS =
            List.of(InstrumentId.parse("AAPL.XNAS"), InstrumentId.parse("SHOP.XTSE"));

    private final RandomGenerator random;
    private final PortfolioId portfolio = new PortfolioId(new UUID(0x7000, 0x8000000000000001L));
    private final List<Said> said = new ArrayList<>();
    private long ids;
    private long now = BEGIN;

    private Story(RandomGenerator random) {
        this.random = random;
    }

    /**
     * One thing that is said.
     *
     * @param time when it was
     * @param at makes the command of a time, which is this one unless something is wrong
     */
    public record Said(long time, Function<Timestamp, Command> at) {

        /** As it is said. */
        public Command command() {
            return at.apply(new Timestamp(time));
        }
    }

    /** The story of so many orders that the seed tells. */
    public static List<Said> of(RandomGenerator random, int orders) {
        Story story = new Story(random);
        for (int i = 0; i < orders; i++) {
            story.order();
            story.cash();
        }
        return story.said.stream().sorted(Comparator.comparingLong(Said::time)).toList();
    }

    /** What is known before all of it. */
    public static List<Command> opening() {
        return List.of(
                RegisterInstrument.of(id(1), "AAPL.XNAS", "USD"),
                RegisterInstrument.of(id(2), "SHOP.XTSE", "CAD"),
                new OpenPortfolio(
                        id(3),
                        new PortfolioId(new UUID(0x7000, 0x8000000000000001L)),
                        "story",
                        new Currency("USD"),
                        new Timestamp(1)));
    }

    /** The same things, none of them further from its place than the window. */
    public static List<Said> shuffled(List<Said> said, int window, RandomGenerator random) {
        record Placed(Said each, long place) {}
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            placed.add(new Placed(said.get(i), i + random.nextLong(window)));
        }
        return placed.stream()
                .sorted(Comparator.comparingLong(Placed::place))
                .map(Placed::each)
                .toList();
    }

    private static CommandId id(long number) {
        return new CommandId(new UUID(0x7000, 0x8000000000000000L + number));
    }

    private UUID next() {
        return new UUID(0x7000, 0x8000000000010000L + ++ids);
    }

    private void say(long delay, Function<Timestamp, Command> at) {
        said.add(new Said(now + delay, at));
    }

    private void cash() {
        CommandId id = new CommandId(next());
        Money money = Money.of(Integer.toString(random.nextInt(1, 9_999)), random.nextBoolean() ? "USD" : "CAD");
        say(
                random.nextLong(1_000_000),
                random.nextInt(3) == 0
                        ? time -> new Withdraw(id, portfolio, money, time, Evidence.OPERATOR)
                        : time -> new Deposit(id, portfolio, money, time, Evidence.OPERATOR));
    }

    private void order() {
        now += random.nextLong(2_000_000);
        OrderKey key = new OrderKey(portfolio, new OrderId(next()));
        InstrumentId instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        CommandId submitted = new CommandId(next());
        String name = "c" + ids;
        say(0, time -> SubmitOrder.of(submitted, key, instrument, side, terms(name, time)));
        event(key, 1_000, OrderEventType.PENDING_NEW, EventDetails.NONE);
        event(key, 2_000, OrderEventType.NEW, EventDetails.NONE);
        int fills = random.nextInt(5);
        for (int i = 0; i < fills; i++) {
            fill(key, instrument, side, 3_000 + random.nextLong(900_000));
        }
        switch (random.nextInt(5)) {
            case 0 -> {
                event(key, 500_000, OrderEventType.PENDING_CANCEL, EventDetails.NONE);
                event(key, 1_000_000, OrderEventType.CANCELED, EventDetails.NONE);
            }
            case 1 -> event(key, 600_000, OrderEventType.RESTATED, EventDetails.quantity(Quantity.of("3")));
            case 2 -> event(key, 600_000, OrderEventType.REPLACED, EventDetails.quantity(Quantity.of("70")));
            case 3 -> event(key, 1_000_000, OrderEventType.EXPIRED, EventDetails.NONE);
            default -> {
                // It works on.
            }
        }
    }

    private static OrderTerms terms(String name, Timestamp time) {
        return OrderTerms.limitDay(Quantity.of("100"), Price.of("12.5"), time).named(new ClientOrderId(name));
    }

    private void event(OrderKey key, long delay, OrderEventType type, EventDetails details) {
        CommandId id = new CommandId(next());
        long sequence = ids;
        say(
                delay,
                time -> new ReportOrder(id, key.portfolio(), key.id(), type, time, sequence, details, Evidence.VENUE));
    }

    /** A fill; some are corrected, once or twice, and some busted, also what corrected them. */
    private void fill(OrderKey key, InstrumentId instrument, Side side, long delay) {
        CommandId id = new CommandId(next());
        String name = "X" + ids;
        Fill fill = figures();
        say(delay, time -> new RecordExecution(id, report(key, instrument, side, name, time), fill));
        String last = name;
        for (int i = random.nextInt(4); i == 1 || i == 3; i--) {
            CommandId corrected = new CommandId(next());
            String correction = "X" + ids;
            ExecutionRef ref = new ExecutionRef(DAY, new VenueExecutionId(random.nextBoolean() ? name : last));
            Fill other = figures();
            say(
                    delay + 1_000L * ids,
                    time -> new CorrectExecution(
                            corrected, report(key, instrument, side, correction, time), ref, other));
            last = correction;
        }
        if (random.nextInt(6) == 0) {
            CommandId busted = new CommandId(next());
            String bust = "X" + ids;
            ExecutionRef ref = new ExecutionRef(DAY, new VenueExecutionId(random.nextBoolean() ? name : last));
            say(
                    delay + 1_000L * ids,
                    time -> new BustExecution(busted, report(key, instrument, side, bust, time), ref));
        }
    }

    private Fill figures() {
        return new Fill(
                Quantity.of(Integer.toString(random.nextInt(1, 12))),
                Price.of(random.nextInt(1, 30) + "." + random.nextInt(1, 9)),
                Optional.of(Money.of("0." + random.nextInt(1, 99), "USD")));
    }

    private ExecutionReport report(OrderKey key, InstrumentId instrument, Side side, String name, Timestamp time) {
        ExecutionKey execution =
                new ExecutionKey(portfolio, instrument.listing(), instrument, DAY, new VenueExecutionId(name));
        return new ExecutionReport(
                execution, key.id(), Optional.empty(), side, time, Long.parseLong(name.substring(1)), Evidence.VENUE);
    }
}
