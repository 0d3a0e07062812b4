package dev.blotter.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.LogProbe;
import dev.blotter.contract.store.Transactions;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.order.OrderEventLog} must do. */
public interface OrderEventLogContract {

    Store store();

    @Test
    default void eventsAreKeptAsTheyWereGiven() {
        OrderKey order = stored(Ground.in(store()), 1);
        OrderEvents events = new OrderEvents(order);
        List<OrderEvent> all = new ArrayList<>();
        for (OrderEventType type : OrderEventType.values()) {
            all.add(events.of(all.size() + 1L, type));
        }
        all.add(events.full(Long.MAX_VALUE));
        probe(order).keeps(all);
    }

    @Test
    default void eventsOfTheOrdersThatAreAskedForAreLoaded() {
        Ground ground = Ground.in(store());
        OrderKey one = stored(ground, 1);
        OrderKey other = stored(ground, 2);
        OrderKey third = stored(ground, 3);
        OrderEvent a = new OrderEvents(one).of(1, OrderEventType.NEW);
        OrderEvent b = new OrderEvents(other).of(1, OrderEventType.NEW);
        OrderEvent c = new OrderEvents(third).of(1, OrderEventType.NEW);
        store().writes().write(tx -> tx.orderEvents().append(List.of(a, b, c)));
        assertThat(Transactions.list(store(), tx -> tx.orderEvents().ofOrders(List.of(one, other, one))))
                .containsExactlyInAnyOrder(a, b);
        assertThat(Transactions.list(store(), tx -> tx.orderEvents().ofOrders(List.of())))
                .isEmpty();
        assertThat(Transactions.list(store(), tx -> tx.orderEvents().ofOrders(List.of(new Orders(ground).key(4)))))
                .isEmpty();
    }

    @Test
    default void aThousandEventsAreAdded() {
        OrderKey order = stored(Ground.in(store()), 1);
        probe(order)
                .keeps(LongStream.rangeClosed(1, 1_000)
                        .mapToObj(n -> new OrderEvents(order).of(n, OrderEventType.RESTATED))
                        .toList());
    }

    @Test
    default void eventOfTheSameSequenceIsRefused() {
        OrderKey order = stored(Ground.in(store()), 1);
        OrderEvents events = new OrderEvents(order);
        List<OrderEvent> stored = List.of(events.of(1, OrderEventType.NEW));
        List<OrderEvent> good =
                List.of(events.of(2, OrderEventType.SUSPENDED), events.of(3, OrderEventType.PENDING_CANCEL));
        probe(order).keeps(stored);
        probe(order).refuses(stored, stored.getFirst(), good);
        probe(order).refuses(stored, events.of(1, OrderEventType.CANCELED), good);
        probe(order).refuses(stored, events.of(2, OrderEventType.CANCELED), good);
    }

    @Test
    default void eventWithoutItsOrderIsRefused() {
        Ground ground = Ground.in(store());
        OrderKey order = stored(ground, 1);
        OrderEvent orphan = new OrderEvents(new Orders(ground).key(2)).of(1, OrderEventType.NEW);
        probe(order).refuses(List.of(), orphan, List.of(new OrderEvents(order).of(1, OrderEventType.NEW)));
    }

    private OrderKey stored(Ground ground, long n) {
        Order order = new Orders(ground).limit(n);
        store().writes().write(tx -> tx.orders().save(List.of(order)));
        return order.key();
    }

    private LogProbe<OrderEvent> probe(OrderKey order) {
        return new LogProbe<>(
                store(),
                (tx, rows) -> tx.orderEvents().append(rows),
                tx -> tx.orderEvents().ofOrders(List.of(order)));
    }
}
