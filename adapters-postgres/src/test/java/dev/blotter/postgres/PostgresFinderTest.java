package dev.blotter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages, put together, are the whole list: nothing twice, nothing left out, in the order that the port promises. */
class PostgresFinderTest {

    private static final int ROWS = 25;
    private static final int PAGE = 10;

    private static PostgresStore store;
    private static Finders finders;

    private final SampleBook book = SampleBook.of("AAPL");

    @BeforeAll
    static void open() {
        store = TestPostgres.freshStore();
        finders = store.finders();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void portfoliosAsTheirBytesSort() {
        List<PortfolioId> ids = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            UUID id = new UUID(Long.rotateRight(i, 3), i);
            ids.add(new PortfolioId(id));
            Portfolio portfolio = book.owner();
            store.writes()
                    .write(tx -> tx.portfolios()
                            .save(List.of(new Portfolio(
                                    new PortfolioId(id),
                                    portfolio.name(),
                                    portfolio.base(),
                                    portfolio.openedTime(),
                                    JournalTip.EMPTY,
                                    JournalTip.EMPTY))));
        }
        List<PortfolioId> paged = pages(
                        Portfolio::id, after -> finders.portfolios().page(after, PAGE))
                .stream()
                .map(Portfolio::id)
                .toList();
        assertThat(paged).isSorted().containsAll(ids.subList(1, ROWS)).doesNotContain(PortfolioId.REFERENCE);
    }

    @Test
    void instrumentsAsTheirNamesSort() {
        List<Instrument> listed = new ArrayList<>();
        for (String symbol : List.of("Z", "a", "A", "A.B", "A-B", "A.C", "É", "10", "9", "AA", "🙂", "ﬁ")) {
            listed.add(SampleBook.of("PAGES/" + symbol).listed());
        }
        store.writes().write(tx -> tx.instruments().save(listed));
        List<InstrumentId> paged = pages(
                        Instrument::id, after -> finders.instruments().page(after, 3))
                .stream()
                .map(Instrument::id)
                .filter(id -> id.symbol().startsWith("PAGES/"))
                .toList();
        List<InstrumentId> bytes = listed.stream()
                .map(Instrument::id)
                .sorted(Comparator.comparing(id -> id.symbol().getBytes(UTF_8), Arrays::compareUnsigned))
                .toList();
        assertThat(paged).isEqualTo(bytes);
    }

    @Test
    void sessions() {
        List<TradingSession> sessions = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            SessionKey key = new SessionKey(book.portfolio(), new SessionId(new UUID(0, i)));
            sessions.add(new TradingSession(key, "engine", SampleBook.TIME, Optional.empty(), i));
        }
        store.writes().write(tx -> {
            tx.portfolios().save(List.of(book.owner()));
            tx.sessions().save(sessions);
        });
        assertThat(pages(
                        (TradingSession s) -> s.key().id(),
                        after -> finders.sessions().page(book.portfolio(), after, PAGE)))
                .isEqualTo(sessions);
    }

    @Test
    void ordersAndThoseThatWork() {
        List<Order> orders = new ArrayList<>();
        List<Order> working = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            Order order = i % 2 == 0 ? book.order(i) : canceled(i);
            orders.add(order);
            if (i % 2 == 0) {
                working.add(order);
            }
        }
        store.writes().write(tx -> {
            book.open(tx);
            tx.orders().save(orders);
        });
        assertThat(pages((Order o) -> o.key().id(), after -> finders.orders().page(book.portfolio(), after, PAGE)))
                .isEqualTo(orders);
        assertThat(pages((Order o) -> o.key().id(), after -> finders.orders().working(book.portfolio(), after, PAGE)))
                .isEqualTo(working);
        assertThat(finders.orders().byClientOrderId(book.portfolio(), new ClientOrderId("client-2")))
                .containsExactly(orders.get(1));
    }

    private Order canceled(int number) {
        OrderEvent event = book.event(number, OrderEventType.CANCELED);
        return book.order(number).withLife(book.order(number).life().after(event));
    }

    @Test
    void executionsAndTradesNewestFirst() {
        List<Execution> executions = new ArrayList<>();
        List<Trade> trades = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            // Every fifth happens at the same time, so that the identifier decides.
            Execution execution = book.execution(i, i / 5 * 5L);
            executions.add(book.execution(i, i));
            trades.add(book.trade(i % 2 == 0 ? book.order(i) : canceled(i), execution));
        }
        store.writes().write(tx -> {
            book.open(tx);
            tx.orders()
                    .save(trades.stream()
                            .map(t -> book.order(t.key().id().value().getLeastSignificantBits()))
                            .toList());
            tx.executions().append(executions);
            tx.trades().save(trades);
        });
        List<Trade> newestFirst = trades.reversed();
        assertThat(pages(
                        Execution::sequence,
                        after -> finders.executions().page(book.portfolio(), after.orElse(0L), PAGE)))
                .isEqualTo(executions);
        assertThat(pages(TradePage::at, after -> finders.trades().page(book.portfolio(), after, PAGE)))
                .isEqualTo(newestFirst);
        SessionKey session = new SessionKey(book.portfolio(), book.session());
        assertThat(pages(TradePage::at, after -> finders.trades().bySession(session, after, PAGE)))
                .isEqualTo(newestFirst);
        assertThat(pages(
                        TradePage::at,
                        after -> finders.trades().byStatus(book.portfolio(), TradeStatus.COMPLETED, after, PAGE)))
                .isEqualTo(newestFirst.stream()
                        .filter(t -> t.status() == TradeStatus.COMPLETED)
                        .toList());
    }

    @Test
    void positionsAsTheInstrumentsNamesSort() {
        List<Instrument> listed = new ArrayList<>();
        for (int i = 10; i < 10 + ROWS; i++) {
            listed.add(SampleBook.of("P" + i).listed());
        }
        List<Position> positions = listed.stream()
                .map(i -> Position.flat(new PositionKey(book.portfolio(), i.id())))
                .toList();
        store.writes().write(tx -> {
            tx.portfolios().save(List.of(book.owner()));
            tx.instruments().save(listed);
            tx.positions().save(positions);
        });
        assertThat(pages(
                        (Position p) -> p.key().instrument(),
                        after -> finders.positions().page(book.portfolio(), after, PAGE)))
                .isEqualTo(positions);
        assertThat(finders.positions().bySymbol(book.portfolio(), "P12")).containsExactly(positions.get(2));
    }

    @Test
    void journalAndConflicts() {
        List<JournalEntry> entries = new ArrayList<>();
        JournalTip tip = JournalTip.EMPTY;
        for (int i = 0; i < ROWS; i++) {
            entries.add(book.entry(tip, "{}"));
            tip = entries.getLast().tip();
        }
        store.writes().write(tx -> {
            tx.portfolios().save(List.of(book.owner()));
            tx.journal().append(entries);
            tx.conflicts().append(entries);
        });
        assertThat(pages(
                        JournalEntry::sequence,
                        after -> finders.journal().page(book.portfolio(), after.orElse(0L), PAGE)))
                .isEqualTo(entries);
        assertThat(pages(
                        JournalEntry::sequence,
                        after -> finders.journal().conflicts(book.portfolio(), after.orElse(0L), PAGE)))
                .isEqualTo(entries);
    }

    private static <T, K> List<T> pages(Function<T, K> place, Function<Optional<K>, List<T>> page) {
        List<T> all = new ArrayList<>();
        List<T> next = page.apply(Optional.empty());
        while (!next.isEmpty()) {
            all.addAll(next);
            next = page.apply(Optional.of(place.apply(next.getLast())));
        }
        return all;
    }
}
