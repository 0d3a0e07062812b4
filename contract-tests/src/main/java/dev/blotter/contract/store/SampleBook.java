package dev.blotter.contract.store;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Fills;
import dev.blotter.domain.trade.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plain records of one portfolio, session and instrument, to be stored as they are or with what a test changes. */
public record SampleBook(PortfolioId portfolio, SessionId session, InstrumentId instrument) {

    public static final Timestamp TIME = Timestamp.parse("2012-06-21T13:30:00.004241176Z");
    public static final Venue VENUE = new Venue("XNAS");
    public static final LocalDate DATE = LocalDate.of(2012, 6, 21);

    /** Another portfolio and session on every call. */
    public static SampleBook of(String symbol) {
        return new SampleBook(
                new PortfolioId(UUID.randomUUID()), new SessionId(UUID.randomUUID()), new InstrumentId(symbol, VENUE));
    }

    /** What every order needs: the portfolio, its session and the instrument. */
    public void open(WriteTransaction tx) {
        tx.portfolios().save(List.of(owner()));
        tx.sessions().save(List.of(run()));
        tx.instruments().save(List.of(listed()));
    }

    public Portfolio owner() {
        return new Portfolio(portfolio, "sample", new Currency("USD"), TIME, JournalTip.EMPTY, JournalTip.EMPTY);
    }

    public TradingSession run() {
        return new TradingSession(new SessionKey(portfolio, session), "engine", TIME, Optional.empty(), 1);
    }

    public Instrument listed() {
        return new Instrument(instrument, new Currency("USD"), Quantity.of(1), Optional.empty(), Optional.empty(), 1);
    }

    public OrderKey orderKey(long number) {
        return new OrderKey(portfolio, new OrderId(new UUID(0x0197L << 48, number)));
    }

    public Order order(long number) {
        OrderTerms terms = OrderTerms.limitDay(Quantity.of(100), Price.of("585.33"), TIME)
                .in(session)
                .named(new ClientOrderId("client-" + number));
        return Order.submitted(orderKey(number), instrument, Side.BUY, terms, number);
    }

    public OrderEvent event(long number, OrderEventType type) {
        return new OrderEvent(
                orderKey(number),
                type,
                new EventKey(TIME, number, "event " + number),
                Evidence.VENUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                number);
    }

    public Execution execution(long order, long number) {
        return new Execution(
                executionKey("E" + number),
                orderKey(order),
                Optional.of(session),
                ExecutionType.TRADE,
                Optional.empty(),
                Side.BUY,
                Optional.of(Fill.of("1", "585.33")),
                new Timestamp(TIME.epochNanos() + number),
                number,
                Evidence.VENUE,
                number);
    }

    public Execution bust(long order, long number, String busted) {
        return new Execution(
                executionKey("E" + number),
                orderKey(order),
                Optional.empty(),
                ExecutionType.TRADE_CANCEL,
                Optional.of(new ExecutionRef(DATE, new VenueExecutionId(busted))),
                Side.BUY,
                Optional.empty(),
                TIME,
                0,
                Evidence.OPERATOR,
                number);
    }

    public ExecutionKey executionKey(String id) {
        return new ExecutionKey(portfolio, VENUE, instrument, DATE, new VenueExecutionId(id));
    }

    public Trade trade(Order order, Execution... executions) {
        return Trade.of(order, Fills.of(List.of(executions)), Optional.empty());
    }

    public JournalEntry entry(JournalTip tip, String payload) {
        CommandKind kind = CommandKind.DEPOSIT;
        return JournalEntry.append(
                tip,
                new JournalRecord(
                        portfolio,
                        kind,
                        "cash/USD",
                        new CommandId(UUID.randomUUID()),
                        JournalRecord.contentOf(kind, payload),
                        Evidence.LOCAL,
                        payload,
                        TIME));
    }
}
