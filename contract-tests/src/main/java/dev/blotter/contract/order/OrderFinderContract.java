package dev.blotter.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.time.EventKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link OrderFinder} must do. */
public interface OrderFinderContract {

    Store store();

    @Test
    default void ordersAreFound() {
        Orders orders = new Orders(Ground.in(store()));
        save(orders.limit(1));
        assertThat(finder().find(orders.key(1))).contains(orders.limit(1));
        assertThat(finder().find(orders.key(2))).isEmpty();
        assertThat(finder().find(new Orders(Ground.in(store())).key(1))).isEmpty();
    }

    @Test
    default void ordersOfOneClientOrderIdAreAllFound() {
        Orders orders = new Orders(Ground.in(store()));
        Orders others = new Orders(Ground.in(store()));
        save(orders.named(1, "a"), orders.named(2, "a"), orders.named(3, "A"), orders.named(4, "ab"));
        save(orders.limit(5), others.named(6, "a"));
        assertThat(finder().byClientOrderId(orders.ground().portfolio(), new ClientOrderId("a")))
                .isEqualTo(sorted(orders.named(1, "a"), orders.named(2, "a")));
        assertThat(finder().byClientOrderId(orders.ground().portfolio(), new ClientOrderId("b")))
                .isEmpty();
    }

    @Test
    default void ordersArePagedInTheOrderOfTheirIdentifiers() {
        Orders orders = new Orders(Ground.in(store()));
        Order[] all = LongStream.range(0, 20).mapToObj(orders::limit).toArray(Order[]::new);
        save(all);
        save(new Orders(Ground.in(store())).limit(50));
        PortfolioId owner = orders.ground().portfolio();
        Pages.<Order, OrderId>assertPaged(
                sorted(all),
                (after, limit) -> finder().page(owner, after, limit),
                order -> order.key().id());
    }

    @Test
    default void workingOrdersAreThoseWithSomethingLeft() {
        Orders orders = new Orders(Ground.in(store()));
        Order part = orders.limit(1).withFills(Amount.of("99.999999999999999999"), Amount.of("1"));
        Order filled = orders.limit(2).withFills(Amount.of("100"), Amount.of("1"));
        Order overfilled = orders.limit(3).withFills(Amount.of("100.5"), Amount.of("1"));
        Order executedLate = orders.canceled(4).withFills(Amount.of("1"), Amount.of("1"));
        Order adopted = orders.adopted(5).withFills(Amount.of("1"), Amount.of("1"));
        save(part, filled, overfilled, executedLate, adopted, orders.limit(6), orders.limit(7, 5), orders.canceled(8));
        PortfolioId owner = orders.ground().portfolio();
        Pages.<Order, OrderId>assertPaged(
                sorted(part, orders.limit(6), orders.limit(7, 5)),
                (after, limit) -> finder().working(owner, after, limit),
                order -> order.key().id());
    }

    @Test
    default void orderThatStopsWorkingLeavesTheList() {
        Orders orders = new Orders(Ground.in(store()));
        save(orders.limit(1), orders.limit(2));
        save(orders.canceled(1));
        assertThat(finder().working(orders.ground().portfolio(), Optional.empty(), 10))
                .containsExactly(orders.limit(2));
        save(orders.limit(1));
        assertThat(finder().working(orders.ground().portfolio(), Optional.empty(), 10))
                .hasSize(2);
    }

    @Test
    default void ordersInDoubtAreThoseOfWhichSomethingIsNotKnown() {
        Orders orders = new Orders(Ground.in(store()));
        Orders others = new Orders(Ground.in(store()));
        List<Order> doubtful = new ArrayList<>();
        List<Order> others1 = List.of(others.limit(1), after(others.limit(2), OrderEventType.PENDING_NEW));
        long n = 0;
        for (OrderEventType first : OrderEventType.values()) {
            for (OrderEventType second : OrderEventType.values()) {
                Order order = after(orders.limit(n++), first, second);
                Order part = after(orders.limit(n++), first, second).withFills(Amount.of("1"), Amount.of("1"));
                save(order, part);
                Stream.of(order, part).filter(Order::isInDoubt).forEach(doubtful::add);
            }
        }
        save(orders.limit(n), orders.adopted(n + 1), others1.getFirst(), others1.getLast());
        doubtful.add(orders.limit(n));
        assertThat(doubtful).hasSizeGreaterThan(50).hasSizeLessThan((int) n);
        PortfolioId owner = orders.ground().portfolio();
        assertThat(Pages.<Order, OrderId>walk(
                        50,
                        (after, limit) -> finder().inDoubt(owner, after, limit),
                        order -> order.key().id()))
                .isEqualTo(sorted(doubtful.toArray(Order[]::new)));
        PortfolioId other = others.ground().portfolio();
        Pages.<Order, OrderId>assertPaged(
                sorted(others1.toArray(Order[]::new)),
                (after, limit) -> finder().inDoubt(other, after, limit),
                order -> order.key().id());
        List<Order> all = Pages.<Order, OrderKey>walk(7, (after, limit) -> finder().inDoubt(after, limit), Order::key);
        assertThat(all).containsAll(doubtful).containsAll(others1).allMatch(Order::isInDoubt);
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparing((Order order) -> order.key().portfolio())
                                .thenComparing(order -> order.key().id().toString()));
    }

    private static Order after(Order order, OrderEventType... types) {
        OrderEvents events = new OrderEvents(order.key());
        Order changed = order;
        for (int i = 0; i < types.length; i++) {
            changed = changed.withLife(changed.life().after(events.of(i + 1, types[i])));
        }
        return changed;
    }

    @Test
    default void eventsOfAnOrderAreInCanonicalOrder() {
        Order order = new Orders(Ground.in(store())).limit(1);
        OrderEvents events = new OrderEvents(order.key());
        List<OrderEvent> canonical = List.of(
                events.at(9, OrderEventType.NEW, new EventKey(Extremes.EARLIEST, 5, "z")),
                events.at(8, OrderEventType.NEW, new EventKey(Extremes.TIME, -1, "z")),
                events.at(2, OrderEventType.NEW, new EventKey(Extremes.TIME, 9, "A")),
                events.at(3, OrderEventType.NEW, new EventKey(Extremes.TIME, 9, "a")),
                events.at(4, OrderEventType.NEW, new EventKey(Extremes.TIME, 10, "A")),
                events.at(1, OrderEventType.NEW, new EventKey(Extremes.after(1), 0, "A")));
        save(order);
        store().writes().write(tx -> tx.orderEvents().append(canonical.reversed()));
        assertThat(finder().events(order.key())).isEqualTo(canonical);
        assertThat(finder().events(new Orders(Ground.in(store())).key(1))).isEmpty();
    }

    private OrderFinder finder() {
        return store().finders().orders();
    }

    private void save(Order... orders) {
        store().writes().write(tx -> tx.orders().save(List.of(orders)));
    }

    private static List<Order> sorted(Order... orders) {
        return Stream.of(orders)
                .sorted(Comparator.comparing(order -> order.key().id().toString()))
                .toList();
    }
}
