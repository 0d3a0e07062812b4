package dev.blotter.contract.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes into each table comes out of it, to the last digit and nanosecond. */
public interface RoundTripContract extends RoundTrip {

    @Test
    default void portfolios() {
        SampleBook book = opened();
        JournalTip tip = book.entry(JournalTip.EMPTY, TEXT).tip();
        Portfolio changed = new Portfolio(
                book.portfolio(),
                TEXT,
                new Currency("X23456789012345Z"),
                new Timestamp(Long.MIN_VALUE),
                new JournalTip(Long.MAX_VALUE, tip.hash()),
                tip);
        store().writes().write(tx -> tx.portfolios().save(List.of(changed)));
        PortfolioId missing = SampleBook.of("X").portfolio();
        assertThat(map(tx -> tx.portfolios().lock(Set.of(book.portfolio(), missing))))
                .isEqualTo(Map.of(book.portfolio(), changed));
        assertThat(store().finders().portfolios().find(book.portfolio())).contains(changed);
    }

    @Test
    default void cash() {
        SampleBook book = opened();
        CashKey key = new CashKey(book.portfolio(), new Currency("USD"));
        CashBalance first = new CashBalance(key, Amount.of(MOST), Amount.of("-" + MOST));
        CashBalance next = new CashBalance(key, Amount.of("-" + LEAST), Amount.ZERO);
        for (CashBalance balance : List.of(first, next)) {
            store().writes().write(tx -> tx.cash().save(List.of(balance)));
            assertThat(map(tx -> tx.cash().load(Set.of(key)))).isEqualTo(Map.of(key, balance));
        }
    }

    @Test
    default void sessions() {
        SampleBook book = opened();
        TradingSession closed = book.run().closed(new Timestamp(Long.MAX_VALUE));
        store().writes().write(tx -> tx.sessions().save(List.of(closed)));
        assertThat(map(tx -> tx.sessions().load(Set.of(closed.key())))).isEqualTo(Map.of(closed.key(), closed));
        assertThat(store().finders().sessions().find(closed.key())).contains(closed);
    }

    @Test
    default void instruments() {
        SampleBook book = opened();
        Instrument full = new Instrument(
                SampleBook.of("BRK.B").instrument(),
                new Currency("USDT"),
                Quantity.of(MOST),
                Optional.of(Quantity.of(LEAST)),
                Optional.of(Quantity.of("0.1")),
                Long.MAX_VALUE);
        Instrument plain = book.listed();
        store().writes().write(tx -> tx.instruments().save(List.of(full, plain)));
        assertThat(map(tx -> tx.instruments().load(Set.of(full.id(), plain.id()))))
                .isEqualTo(Map.of(full.id(), full, plain.id(), plain));
        assertThat(store().finders().instruments().find(full.id())).contains(full);
    }

    @Test
    default void positions() {
        SampleBook book = opened();
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
            store().writes().write(tx -> tx.positions().save(List.of(position)));
            assertThat(map(tx -> tx.positions().load(Set.of(key)))).isEqualTo(Map.of(key, position));
        }
    }

    @Test
    default void journalAndConflicts() {
        SampleBook book = opened();
        JournalEntry first = book.entry(JournalTip.EMPTY, TEXT);
        JournalEntry second = book.entry(first.tip(), "x".repeat(100_000) + "\nline\ttab");
        store().writes().write(tx -> {
            tx.journal().append(List.of(first, second));
            tx.conflicts().append(List.of(second));
        });
        CommandKey known = new CommandKey(book.portfolio(), second.said().command());
        assertThat(map(tx -> tx.journal().load(Set.of(known)))).isEqualTo(Map.of(known, second));
        assertThat(list(tx -> tx.conflicts().load(Set.of(known)))).containsExactly(second);
        assertThat(store().finders().journal().page(book.portfolio(), 0, 10)).containsExactly(first, second);
        assertThat(second.follows(first.tip())).isTrue();
    }

    @Test
    default void aThousandAtOnce() {
        SampleBook book = opened();
        List<Order> orders = new ArrayList<>();
        List<Execution> executions = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            orders.add(book.order(i));
            executions.add(book.execution(i, i));
        }
        store().writes().write(tx -> {
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
}
