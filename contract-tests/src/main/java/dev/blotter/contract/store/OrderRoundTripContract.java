package dev.blotter.contract.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionRef;
import dev.blotter.domain.execution.ExecutionType;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Amount;
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
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same for orders and what is executed on them. */
public interface OrderRoundTripContract extends RoundTrip {

    @Test
    default void ordersWithEverything() {
        SampleBook book = opened();
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
        sameOrder(
                book,
                new Order(
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
    default void ordersWithNothing() {
        SampleBook book = opened();
        sameOrder(book, Order.adopted(book.orderKey(1), book.instrument(), Side.BUY));
    }

    private void sameOrder(SampleBook book, Order order) {
        store().writes().write(tx -> tx.orders().save(List.of(book.order(1))));
        store().writes().write(tx -> tx.orders().save(List.of(order)));
        assertThat(map(tx -> tx.orders().load(Set.of(order.key(), book.orderKey(9)))))
                .isEqualTo(Map.of(order.key(), order));
        assertThat(store().finders().orders().find(order.key())).contains(order);
    }

    @Test
    default void orderEvents() {
        SampleBook book = opened();
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
        store().writes().write(tx -> {
            tx.orders().save(List.of(book.order(1)));
            tx.orderEvents().append(List.of(full, plain));
        });
        assertThat(list(tx -> tx.orderEvents().ofOrders(Set.of(book.orderKey(1)))))
                .containsExactlyInAnyOrder(plain, full);
        assertThat(store().finders().orders().events(book.orderKey(1))).containsExactly(plain, full);
    }

    @Test
    default void executionsAndTrades() {
        SampleBook book = opened();
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
        store().writes().write(tx -> {
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
        assertThat(store().finders().executions().find(bust.key())).contains(bust);
    }
}
