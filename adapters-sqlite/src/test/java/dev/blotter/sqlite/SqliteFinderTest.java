package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finders return what is there, in their order, and pages put together are the whole list. */
class SqliteFinderTest {

    private static final Comparator<Trade> NEWEST = Comparator.comparing(Trade::openedTime)
            .thenComparing(trade -> trade.key().id().toString())
            .reversed();

    private final SampleBook book = SampleBook.of("AAPL");
    private final SampleBook other = SampleBook.of("MSFT");
    private SqliteStore store;
    private Finders finders;

    @BeforeEach
    void openStore(@TempDir Path folder) {
        store = SqliteStore.open(SqliteConfig.of(folder.resolve("book.db")));
        finders = store.finders();
        store.writes().write(tx -> {
            book.open(tx);
            other.open(tx);
        });
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void portfoliosInTheOrderOfTheirIdentifiersWithoutTheOwnerOfTheReferenceData() {
        List<Portfolio> more = LongStream.of(0x7fffffffffffffffL, 0x8000000000000000L, 1)
                .mapToObj(bits -> new PortfolioId(new UUID(bits, 1)))
                .map(id -> new Portfolio(
                        id, "p", new Currency("USD"), SampleBook.TIME, JournalTip.EMPTY, JournalTip.EMPTY))
                .toList();
        store.writes().write(tx -> tx.portfolios().save(more));
        List<Portfolio> all = new ArrayList<>(more);
        all.add(book.owner());
        all.add(other.owner());
        all.sort(Comparator.comparing(Portfolio::id));
        assertThat(paged((after, limit) -> finders.portfolios().page(after, limit), Portfolio::id))
                .containsExactlyElementsOf(all);
        assertThat(finders.portfolios().find(PortfolioId.REFERENCE)).isPresent();
    }

    @Test
    void instrumentsInTheOrderOfSymbolAndVenue() {
        // As text, A-B.XNAS stands before A.XNAS; by symbol it does not.
        List<Instrument> more = LongStream.of(0, 1, 2, 3)
                .mapToObj(i -> List.of("A-B", "A", "A.B", "Ω").get((int) i))
                .map(symbol -> SampleBook.of(symbol).listed())
                .toList();
        store.writes().write(tx -> tx.instruments().save(more));
        List<Instrument> all = new ArrayList<>(more);
        all.add(book.listed());
        all.add(other.listed());
        all.sort(Comparator.comparing(Instrument::id));
        assertThat(paged((after, limit) -> finders.instruments().page(after, limit), Instrument::id))
                .containsExactlyElementsOf(all);
    }

    @Test
    void sessionsOfOnePortfolio() {
        List<TradingSession> more = LongStream.range(0, 7)
                .mapToObj(i -> new TradingSession(
                        new SessionKey(book.portfolio(), new SessionId(new UUID(i << 61, i))),
                        "engine",
                        SampleBook.TIME,
                        Optional.empty(),
                        1))
                .toList();
        store.writes().write(tx -> tx.sessions().save(more));
        List<TradingSession> all = new ArrayList<>(more);
        all.add(book.run());
        all.sort(Comparator.comparing(session -> session.key().id().toString()));
        assertThat(paged(
                        (after, limit) -> finders.sessions().page(book.portfolio(), after, limit),
                        (TradingSession session) -> session.key().id()))
                .containsExactlyElementsOf(all);
    }

    @Test
    void ordersAndThoseThatWork() {
        List<Order> orders = LongStream.range(0, 9)
                .mapToObj(i -> i % 2 == 0 ? book.order(i) : book.order(i).withFills(Amount.of("100"), Amount.of("1")))
                .toList();
        store.writes().write(tx -> {
            tx.orders().save(orders);
            tx.orders().save(List.of(other.order(1)));
            tx.orderEvents()
                    .append(List.of(book.event(1, OrderEventType.NEW), other.event(1, OrderEventType.PENDING_NEW)));
        });
        assertThat(paged(
                        (after, limit) -> finders.orders().page(book.portfolio(), after, limit),
                        (Order order) -> order.key().id()))
                .containsExactlyElementsOf(orders);
        assertThat(paged(
                        (after, limit) -> finders.orders().working(book.portfolio(), after, limit),
                        (Order order) -> order.key().id()))
                .containsExactlyElementsOf(
                        orders.stream().filter(order -> !order.isDone()).toList());
        assertThat(finders.orders().byClientOrderId(book.portfolio(), new ClientOrderId("client-1")))
                .containsExactly(orders.get(1));
        assertThat(finders.orders().events(book.orderKey(1))).containsExactly(book.event(1, OrderEventType.NEW));
        assertThat(finders.orders().find(book.orderKey(77))).isEmpty();
    }

    @Test
    void executionsInTheOrderTheyWereBooked() {
        Execution late = book.execution(1, 1);
        Execution early = new Execution(
                book.executionKey("early"),
                late.order(),
                late.session(),
                late.type(),
                late.ref(),
                late.side(),
                late.fill(),
                new Timestamp(SampleBook.TIME.epochNanos() - 1),
                0,
                late.evidence(),
                2);
        List<Execution> more =
                LongStream.range(3, 9).mapToObj(i -> book.execution(2, i)).toList();
        store.writes().write(tx -> {
            tx.orders().save(List.of(book.order(1), book.order(2)));
            tx.executions().append(List.of(late, early));
            tx.executions().append(more);
        });
        List<Execution> all = new ArrayList<>(List.of(late, early));
        all.addAll(more);
        assertThat(paged(
                        (after, limit) -> finders.executions().page(book.portfolio(), after.orElse(0L), limit),
                        Execution::sequence))
                .containsExactlyElementsOf(all);
        assertThat(finders.executions().ofOrder(book.orderKey(1))).containsExactly(early, late);
        assertThat(finders.executions().find(early.key())).contains(early);
    }

    @Test
    void tradesFromTheNewestOn() {
        List<Trade> trades = saveTrades(9);
        assertThat(pagedTrades((after, limit) -> finders.trades().page(book.portfolio(), after, limit)))
                .containsExactlyElementsOf(trades);
        assertThat(pagedTrades(
                        (after, limit) -> finders.trades().byStatus(book.portfolio(), TradeStatus.OPEN, after, limit)))
                .containsExactlyElementsOf(trades);
        assertThat(finders.trades().byStatus(book.portfolio(), TradeStatus.SETTLED, Optional.empty(), 9))
                .isEmpty();
        SessionKey session = new SessionKey(book.portfolio(), book.session());
        assertThat(pagedTrades((after, limit) -> finders.trades().bySession(session, after, limit)))
                .containsExactlyElementsOf(trades);
        assertThat(finders.trades().find(trades.getFirst().key())).contains(trades.getFirst());
    }

    @Test
    void tradesWithTheirExecutions() {
        List<Trade> trades = saveTrades(4);
        List<TradeWithExecutions> page = finders.trades().pageWithExecutions(book.portfolio(), Optional.empty(), 3);
        assertThat(page.stream().map(TradeWithExecutions::trade)).containsExactlyElementsOf(trades.subList(0, 3));
        for (TradeWithExecutions each : page) {
            List<EventKey> places =
                    each.executions().stream().map(Execution::eventKey).toList();
            assertThat(places).hasSize(2).isSorted();
            assertThat(finders.trades().withExecutions(each.trade().key())).contains(each);
        }
    }

    @Test
    void positionsInTheOrderOfInstruments() {
        List<Position> positions = new ArrayList<>();
        store.writes().write(tx -> {
            for (String name : List.of("A-B.XNAS", "A.XNAS", "A.ARCX", "B.XNAS")) {
                InstrumentId id = InstrumentId.parse(name);
                SampleBook listing = new SampleBook(book.portfolio(), book.session(), id);
                tx.instruments().save(List.of(listing.listed()));
                positions.add(Position.flat(new PositionKey(book.portfolio(), id)));
            }
            tx.positions().save(positions);
        });
        positions.sort(
                Comparator.comparing((Position position) -> position.key().instrument()));
        assertThat(paged(
                        (after, limit) -> finders.positions().page(book.portfolio(), after, limit),
                        (Position position) -> position.key().instrument()))
                .containsExactlyElementsOf(positions);
        assertThat(finders.positions().bySymbol(book.portfolio(), "A"))
                .containsExactlyElementsOf(positions.subList(0, 2));
        assertThat(finders.positions().find(positions.getFirst().key())).contains(positions.getFirst());
    }

    @Test
    void journalAndConflicts() {
        List<JournalEntry> entries = new ArrayList<>();
        JournalTip tip = JournalTip.EMPTY;
        for (int i = 0; i < 5; i++) {
            entries.add(book.entry(tip, "payload " + i));
            tip = entries.getLast().tip();
        }
        store.writes().write(tx -> {
            tx.journal().append(entries);
            tx.conflicts().append(entries);
        });
        assertThat(paged(
                        (after, limit) -> finders.journal().page(book.portfolio(), after.orElse(0L), limit),
                        JournalEntry::sequence))
                .containsExactlyElementsOf(entries);
        assertThat(finders.journal().conflicts(book.portfolio(), 2, 10))
                .containsExactlyElementsOf(entries.subList(2, 5));
    }

    @Test
    void fetchPlans() {
        List<Trade> trades = saveTrades(4);
        CashBalance cash =
                new CashBalance(new CashKey(book.portfolio(), new Currency("USD")), Amount.of("1.5"), Amount.of("2"));
        Position position = Position.flat(new PositionKey(book.portfolio(), book.instrument()));
        store.writes().write(tx -> {
            tx.cash().save(List.of(cash));
            tx.positions().save(List.of(position));
        });
        Portfolio owner = book.owner();
        assertThat(fetch(PortfolioFetch.WITH_CASH))
                .contains(new PortfolioView(owner, List.of(cash), List.of(), List.of()));
        assertThat(fetch(PortfolioFetch.WITH_POSITIONS))
                .contains(new PortfolioView(owner, List.of(cash), List.of(position), List.of()));
        assertThat(fetch(PortfolioFetch.WITH_TRADES))
                .contains(new PortfolioView(owner, List.of(cash), List.of(), trades.subList(0, 3)));
        assertThat(fetch(PortfolioFetch.WITH_ALL))
                .contains(new PortfolioView(owner, List.of(cash), List.of(position), trades.subList(0, 3)));
        PortfolioId missing = SampleBook.of("X").portfolio();
        assertThat(finders.portfolios().fetch(missing, PortfolioFetch.WITH_ALL, 3))
                .isEmpty();
    }

    @Test
    void aPageOfNothingIsEmptyAndLessIsRefused() {
        assertThat(finders.orders().page(book.portfolio(), Optional.empty(), 0)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finders.orders().page(book.portfolio(), Optional.empty(), -1))
                .withMessage("limit is -1; a page has at least 0 rows");
    }

    private Optional<PortfolioView> fetch(PortfolioFetch plan) {
        return finders.portfolios().fetch(book.portfolio(), plan, 3);
    }

    private List<Trade> saveTrades(int count) {
        List<Trade> trades = new ArrayList<>();
        store.writes().write(tx -> {
            for (int i = 0; i < count; i++) {
                // Two of each opened time, so that the identifier decides.
                Execution first = book.execution(i, i / 2 * 1_000 + i);
                Execution second = book.execution(i, 100_000 + i);
                Execution opened = opened(first, i / 2);
                tx.orders().save(List.of(book.order(i)));
                tx.executions().append(List.of(second, opened));
                trades.add(book.trade(book.order(i), opened, second));
            }
            tx.trades().save(trades);
        });
        trades.sort(NEWEST);
        return trades;
    }

    private static Execution opened(Execution execution, long nanos) {
        return new Execution(
                execution.key(),
                execution.order(),
                execution.session(),
                execution.type(),
                execution.ref(),
                execution.side(),
                execution.fill(),
                new Timestamp(SampleBook.TIME.epochNanos() + nanos),
                0,
                execution.evidence(),
                execution.sequence());
    }

    private static List<Trade> pagedTrades(BiFunction<Optional<TradePage>, Integer, List<Trade>> page) {
        return paged(page, TradePage::at);
    }

    private static <T, P> List<T> paged(BiFunction<Optional<P>, Integer, List<T>> page, Function<T, P> place) {
        List<T> all = new ArrayList<>();
        Optional<P> after = Optional.empty();
        List<T> next = page.apply(after, 2);
        while (!next.isEmpty()) {
            assertThat(next.size()).isLessThanOrEqualTo(2);
            all.addAll(next);
            after = Optional.of(place.apply(next.getLast()));
            next = page.apply(after, 2);
        }
        return all;
    }
}
