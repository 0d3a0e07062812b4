package dev.blotter.contract.simulator;

import dev.blotter.application.command.BustExecution;
import dev.blotter.application.command.CloseSession;
import dev.blotter.application.command.Command;
import dev.blotter.application.command.CorrectExecution;
import dev.blotter.application.command.Deposit;
import dev.blotter.application.command.EventDetails;
import dev.blotter.application.command.OpenPortfolio;
import dev.blotter.application.command.OpenSession;
import dev.blotter.application.command.RecordExecution;
import dev.blotter.application.command.RegisterInstrument;
import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SettleTrade;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.application.command.Withdraw;
import dev.blotter.contract.book.Desk;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** A small story of one or two portfolios, told with repetitions, contradictions and mistakes. */
final class RandomCommands {

    private static final long NANOS = 1_000_000_000L;
    private static final int LAST_SECOND = 60;
    private static final List<OrderEventType> EVENTS = List.of(
            OrderEventType.PENDING_NEW,
            OrderEventType.NEW,
            OrderEventType.NEW,
            OrderEventType.PENDING_CANCEL,
            OrderEventType.CANCELED,
            OrderEventType.CANCEL_REJECTED,
            OrderEventType.RESTATED,
            OrderEventType.EXPIRED,
            OrderEventType.SUSPENDED,
            OrderEventType.OUTCOME_UNKNOWN);

    private final SplittableRandom random;
    private final List<Command> commands = new ArrayList<>();
    private final List<RandomOrder> orders = new ArrayList<>();
    private final List<PortfolioId> portfolios = new ArrayList<>();
    private final List<InstrumentId> instruments = new ArrayList<>();
    private final SessionId session;

    RandomCommands(SplittableRandom random) {
        this.random = random;
        this.session = new SessionId(uuid());
    }

    List<Command> make() {
        begin();
        int more = 3 + random.nextInt(11);
        for (int i = 0; i < more; i++) {
            commands.add(next());
        }
        return commands;
    }

    private void begin() {
        for (int i = 0; i <= random.nextInt(2); i++) {
            PortfolioId portfolio = new PortfolioId(uuid());
            portfolios.add(portfolio);
            commands.add(new OpenPortfolio(command(), portfolio, "simulated", new Currency("USD"), Desk.START));
        }
        for (int i = 0; i <= random.nextInt(2); i++) {
            InstrumentId instrument = InstrumentId.parse("S" + i + ".XNAS");
            instruments.add(instrument);
            commands.add(new RegisterInstrument(
                    command(),
                    instrument,
                    new Currency(i == 0 ? "USD" : "EUR"),
                    Quantity.of(1 + random.nextInt(2)),
                    Optional.empty(),
                    Optional.empty()));
        }
        commands.add(new OpenSession(command(), portfolios.getFirst(), session, "engine", Desk.START));
        for (int i = 0; i <= random.nextInt(3); i++) {
            OrderKey key = new OrderKey(any(portfolios), new OrderId(uuid()));
            orders.add(new RandomOrder(random, i, key, any(instruments)));
        }
    }

    private Command next() {
        RandomOrder order = any(orders);
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> submit(order);
            case 3, 4, 5, 6, 7, 8, 9 -> new RecordExecution(command(), order.report(session), order.fill());
            case 10, 11 -> new BustExecution(command(), order.report(session), order.earlier());
            case 12, 13 -> new CorrectExecution(command(), order.report(session), order.earlier(), order.fill());
            case 14, 15 -> event(order);
            case 16 ->
                new SettleTrade(command(), order.key().portfolio(), order.key().id(), at(), Evidence.OPERATOR);
            case 17 -> new CloseSession(command(), portfolios.getFirst(), session, at());
            case 18 -> new Deposit(command(), any(portfolios), money(), at(), Evidence.OPERATOR);
            case 19 -> new Withdraw(command(), any(portfolios), money(), at(), Evidence.OPERATOR);
            case 20 -> otherContent(any(commands));
            default -> otherName(any(commands));
        };
    }

    private Command submit(RandomOrder order) {
        OrderTerms terms = OrderTerms.limitDay(Quantity.of(order.quantity()), Price.of("10"), Desk.START);
        boolean inSession = order.key().portfolio().equals(portfolios.getFirst()) && random.nextBoolean();
        Evidence evidence = random.nextInt(4) == 0 ? Evidence.VENUE : Evidence.LOCAL;
        return new SubmitOrder(
                command(),
                order.key().portfolio(),
                order.key().id(),
                order.instrument(),
                order.side(),
                inSession ? terms.in(session) : terms,
                evidence);
    }

    private Command event(RandomOrder order) {
        OrderEventType type = any(EVENTS);
        EventDetails details = type == OrderEventType.RESTATED
                ? EventDetails.quantity(Quantity.of(1 + random.nextInt(20)))
                : EventDetails.NONE;
        return new ReportOrder(
                command(),
                order.key().portfolio(),
                order.key().id(),
                type,
                at(),
                random.nextInt(3),
                details,
                random.nextInt(4) == 0 ? Evidence.LOCAL : Evidence.VENUE);
    }

    /** Something else under an id that is taken. */
    private Command otherContent(Command command) {
        return new Deposit(command.id(), any(portfolios), money(), at(), Evidence.OPERATOR);
    }

    /** The same said again under another id. */
    private Command otherName(Command command) {
        CommandId id = command();
        return switch (command) {
            case RecordExecution fill -> new RecordExecution(id, fill.report(), fill.fill());
            case BustExecution bust -> new BustExecution(id, bust.report(), bust.ref());
            case SubmitOrder submit ->
                SubmitOrder.of(id, submit.orderKey(), submit.instrument(), submit.side(), submit.terms());
            case CorrectExecution correct ->
                new CorrectExecution(
                        id, correct.report(), correct.ref(), any(orders).fill());
            default -> new Deposit(id, any(portfolios), money(), at(), Evidence.OPERATOR);
        };
    }

    private Money money() {
        return Money.of(1 + random.nextInt(1_000) + ".25", random.nextInt(3) == 0 ? "EUR" : "USD");
    }

    private Timestamp at() {
        return at(random);
    }

    static Timestamp at(SplittableRandom random) {
        return new Timestamp(Desk.START.epochNanos() + NANOS * random.nextInt(LAST_SECOND));
    }

    private CommandId command() {
        return new CommandId(uuid());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
