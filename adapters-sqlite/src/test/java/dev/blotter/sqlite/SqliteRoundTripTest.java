package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.ClosedReason;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderLife;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.OrderType;
import dev.blotter.domain.order.PendingRequest;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.order.TimeInForce;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Trade;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into each table comes out of it, to the last digit and nanosecond. */
class SqliteRoundTripTest {

    private static final String MOST = "99999999999999999999.999999999999999999";
    private static final String LEAST = "0.000000000000000001";
    private static final String TEXT = "Ωmega 🙂 {\"a\": 'b'} \\ NULL, %s";
    private static final EventKey LAST = new EventKey(new Timestamp(Long.MAX_VALUE), Long.MAX_VALUE, TEXT);

    private static SqliteStore store;

    private final SampleBook book = SampleBook.of("AAPL");

    @BeforeAll
    static void openStore(@TempDir Path folder) {
        store = SqliteStore.open(SqliteConfig.of(folder.resolve("book.db")));
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void openBook() {
        store.writes().write(book::open);
    }

    @Test
    void portfolios() {
        JournalTip tip = book.entry(JournalTip.EMPTY, TEXT).tip();
        Portfolio changed = new Portfolio(
                book.portfolio(),
                TEXT,
                new Currency("X23456789012345Z"),
                new Timestamp(Long.MIN_VALUE),
                new JournalTip(Long.MAX_VALUE, tip.hash()),
                tip);
        store.writes().write(tx -> tx.portfolios().save(List.of(changed)));
        PortfolioId missing = SampleBook.of("X").portfolio();
        assertThat(map(tx -> tx.portfolios().lock(Set.of(book.portfolio(), missing))))
                .isEqualTo(Map.of(book.portfolio(), changed));
        assertThat(store.finders().portfolios().find(book.portfolio())).contains(changed);
    }

    @Test
    void cash() {
        CashKey key = new CashKey(book.portfolio(), new Currency("USD"));
        CashBalance first = new CashBalance(key, Amount.of(MOST), Amount.of("-" + MOST));
        CashBalance next = new CashBalance(key, Amount.of("-" + LEAST), Amount.ZERO);
        for (CashBalance balance : List.of(first, next)) {
            store.writes().write(tx -> tx.cash().save(List.of(balance)));
            assertThat(map(tx -> tx.cash().load(Set.of(key)))).isEqualTo(Map.of(key, balance));
        }
    }

    @Test
    void sessions() {
        TradingSession closed = book.run().closed(new Timestamp(Long.MAX_VALUE));
        store.writes().write(tx -> tx.sessions().save(List.of(closed)));
        assertThat(map(tx -> tx.sessions().load(Set.of(closed.key())))).isEqualTo(Map.of(closed.key(), closed));
        assertThat(store.finders().sessions().find(closed.key())).contains(closed);
    }

    @Test
    void instruments() {
        Instrument full = new Instrument(
                SampleBook.of("BRK.B").instrument(),
                new Currency("USDT"),
                Quantity.of(MOST),
                Optional.of(Quantity.of(LEAST)),
                Optional.of(Quantity.of("0.1")),
                Long.MAX_VALUE);
        Instrument plain = book.listed();
        store.writes().write(tx -> tx.instruments().save(List.of(full, plain)));
        assertThat(map(tx -> tx.instruments().load(Set.of(full.id(), plain.id()))))
                .isEqualTo(Map.of(full.id(), full, plain.id(), plain));
        assertThat(store.finders().instruments().find(full.id())).contains(full);
    }

    @Test
    void ordersWithEverything() {
        OrderTerms terms = new OrderTerms(
                Optional.of(new ClientOrderId("c".repeat(128))),
                Optional.of(book.session()),
                OrderType.STOP_LIMIT,
                TimeInForce.GOOD_TILL_DATE,
                Quantity.of(MOST),
                Optional.of(Price.of("-" + MOST)),
                Optional.of(Price.of("0")),
                Optional.of(new Timestamp(Long.MAX_VALUE)),
                new Timestamp(Long.MIN_VALUE));
        OrderLife life = new OrderLife(
                Optional.of(Amount.of("-" + LEAST)),
                Optional.of(Price.of("-" + LEAST)),
                Optional.of(Price.of(MOST)),
                Optional.of(new VenueOrderId("v🙂")),
                true,
                true,
                PendingRequest.REPLACE,
                OrderLife.Halt.SUSPENDED,
                true,
                Optional.of(ClosedReason.EXPIRED),
                Optional.of(new EventKey(new Timestamp(-1), -1, "")),
                Optional.of(LAST));
        sameOrder(new Order(
                book.orderKey(1),
                book.instrument(),
                Side.SELL,
                Optional.of(terms),
                life,
                Amount.of(LEAST),
                Amount.of("-" + MOST),
                Long.MAX_VALUE));
    }

    @Test
    void ordersWithNothing() {
        sameOrder(Order.adopted(book.orderKey(1), book.instrument(), Side.BUY));
    }

    private void sameOrder(Order order) {
        store.writes().write(tx -> tx.orders().save(List.of(book.order(1))));
        store.writes().write(tx -> tx.orders().save(List.of(order)));
        assertThat(map(tx -> tx.orders().load(Set.of(order.key(), book.orderKey(9)))))
                .isEqualTo(Map.of(order.key(), order));
        assertThat(store.finders().orders().find(order.key())).contains(order);
    }

    @Test
    void orderEvents() {
        OrderEvent plain = book.event(1, OrderEventType.NEW);
        OrderEvent full = new OrderEvent(
                book.orderKey(1),
                OrderEventType.REPLACED,
                LAST,
                Evidence.POLICY_TIMEOUT,
                Optional.of(new VenueOrderId("v")),
                Optional.of(Quantity.of(LEAST)),
                Optional.of(Price.of("-" + MOST)),
                Optional.of(Price.of(MOST)),
                Optional.of(TEXT),
                2);
        store.writes().write(tx -> {
            tx.orders().save(List.of(book.order(1)));
            tx.orderEvents().append(List.of(full, plain));
        });
        assertThat(list(tx -> tx.orderEvents().ofOrders(Set.of(book.orderKey(1)))))
                .containsExactlyInAnyOrder(plain, full);
        assertThat(store.finders().orders().events(book.orderKey(1))).containsExactly(plain, full);
    }

    @Test
    void executionsAndTrades() {
        Execution plain = book.execution(1, 1);
        Execution full = new Execution(
                book.executionKey("🙂/" + "x".repeat(100)),
                book.orderKey(1),
                Optional.empty(),
                ExecutionType.TRADE_CORRECT,
                Optional.of(new ExecutionRef(LocalDate.of(9999, 12, 31), new VenueExecutionId("E1"))),
                Side.SELL,
                Optional.of(
                        Fill.of("100000000.000000001", "-99999999999.999999999").withFee(Money.of("-" + LEAST, "BNB"))),
                new Timestamp(Long.MIN_VALUE),
                Long.MIN_VALUE,
                Evidence.RECONCILED,
                Long.MAX_VALUE);
        Execution bust = book.bust(1, 3, "E1");
        Trade trade = book.trade(book.order(1), plain, full);
        store.writes().write(tx -> {
            tx.orders().save(List.of(book.order(1)));
            tx.executions().append(List.of(plain, full, bust));
            tx.trades().save(List.of(book.trade(book.order(1), plain)));
            tx.trades().save(List.of(trade));
        });
        assertThat(map(tx -> tx.executions().load(Set.of(plain.key(), full.key()))))
                .isEqualTo(Map.of(plain.key(), plain, full.key(), full));
        assertThat(list(tx -> tx.executions().ofOrders(Set.of(book.orderKey(1)))))
                .containsExactlyInAnyOrder(plain, full, bust);
        PositionKey position = new PositionKey(book.portfolio(), book.instrument());
        assertThat(list(tx -> tx.executions().ofPositions(Set.of(position))))
                .containsExactlyInAnyOrder(plain, full, bust);
        assertThat(map(tx -> tx.trades().load(Set.of(trade.key())))).isEqualTo(Map.of(trade.key(), trade));
        assertThat(store.finders().executions().find(bust.key())).contains(bust);
    }

    @Test
    void positions() {
        PositionKey key = new PositionKey(book.portfolio(), book.instrument());
        Position full = new Position(
                key,
                Amount.of("-" + MOST),
                Amount.of(MOST),
                Amount.of("-" + LEAST),
                Fees.NONE.plus(Money.of(MOST, "USD")).plus(Money.of("-1", "BNB")),
                Long.MAX_VALUE,
                Optional.of(LAST));
        for (Position position : List.of(Position.flat(key), full)) {
            store.writes().write(tx -> tx.positions().save(List.of(position)));
            assertThat(map(tx -> tx.positions().load(Set.of(key)))).isEqualTo(Map.of(key, position));
        }
    }

    @Test
    void journalAndConflicts() {
        JournalEntry first = book.entry(JournalTip.EMPTY, TEXT);
        JournalEntry second = book.entry(first.tip(), "x".repeat(100_000) + "\nline\ttab");
        store.writes().write(tx -> {
            tx.journal().append(List.of(first, second));
            tx.conflicts().append(List.of(second));
        });
        CommandKey known = new CommandKey(book.portfolio(), second.said().command());
        assertThat(map(tx -> tx.journal().load(Set.of(known)))).isEqualTo(Map.of(known, second));
        assertThat(list(tx -> tx.conflicts().load(Set.of(known)))).containsExactly(second);
        assertThat(store.finders().journal().page(book.portfolio(), 0, 10)).containsExactly(first, second);
        assertThat(second.follows(first.tip())).isTrue();
    }

    @Test
    void aThousandAtOnce() {
        List<Order> orders = new ArrayList<>();
        List<Execution> executions = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            orders.add(book.order(i));
            executions.add(book.execution(i, i));
        }
        store.writes().write(tx -> {
            tx.orders().save(orders);
            tx.executions().append(executions);
        });
        assertThat(map(tx -> tx.orders().load(orders.stream().map(Order::key).toList()))
                        .values())
                .containsExactlyInAnyOrderElementsOf(orders);
        assertThat(map(tx -> tx.executions()
                                .load(executions.stream().map(Execution::key).toList()))
                        .values())
                .containsExactlyInAnyOrderElementsOf(executions);
    }

    private static <K, V> Map<K, V> map(Function<WriteTransaction, Map<K, V>> question) {
        AtomicReference<Map<K, V>> answer = new AtomicReference<>();
        store.writes().write(tx -> answer.set(question.apply(tx)));
        return answer.get();
    }

    private static <T> List<T> list(Function<WriteTransaction, List<T>> question) {
        AtomicReference<List<T>> answer = new AtomicReference<>();
        store.writes().write(tx -> answer.set(question.apply(tx)));
        return answer.get();
    }
}
