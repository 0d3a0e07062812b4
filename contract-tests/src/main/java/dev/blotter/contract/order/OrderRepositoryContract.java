package dev.blotter.contract.order;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.OrderType;
import dev.blotter.domain.order.TimeInForce;
import dev.blotter.domain.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.order.OrderRepository} must do. */
public interface OrderRepositoryContract {

    Store store();

    @Test
    default void ordersAreKeptAsTheyWereGiven() {
        Ground ground = Ground.in(store());
        Orders orders = new Orders(ground);
        Order full = new ExtremeOrders(ground).full(1);
        Order executed = orders.adopted(2).withFills(Amount.of(Extremes.LEAST), Amount.of("-" + Extremes.MOST));
        orders().keeps(
                        orders.limit(1),
                        orders.limit(1, 7),
                        orders.named(1, "a"),
                        full,
                        orders.submitted(1, new ExtremeOrders(ground).terms()),
                        orders.canceled(1),
                        orders.adopted(1),
                        executed,
                        executed.withLife(full.life()));
    }

    @Test
    default void everyKindOfOrderIsKept() {
        Orders orders = new Orders(Ground.in(store()));
        for (OrderType type : OrderType.values()) {
            for (TimeInForce timeInForce : TimeInForce.values()) {
                orders().keeps(orders.submitted(1, terms(type, timeInForce)));
            }
        }
    }

    @Test
    default void everyEventOfAnOrderIsKept() {
        Order order = new Orders(Ground.in(store())).limit(1);
        for (OrderEventType type : OrderEventType.values()) {
            OrderEvent event = new OrderEvents(order.key()).of(1, type);
            orders().keeps(order.withLife(order.life().after(event)));
        }
    }

    @Test
    default void ordersThatExistAreLoaded() {
        Ground ground = Ground.in(store());
        Ground other = Ground.in(store());
        orders().loadsOnlyWhatExists(new Orders(ground).limit(1), new Orders(ground).key(2));
        orders().loadsOnlyWhatExists(new Orders(ground).limit(1), new Orders(other).key(1));
    }

    @Test
    default void aThousandOrdersAreSaved() {
        Orders orders = new Orders(Ground.in(store()));
        orders().keepsAThousand(orders::limit, orders::canceled);
    }

    @Test
    default void orderWithoutItsParentsIsRefused() {
        Ground ground = Ground.in(store());
        Order good = new Orders(ground).limit(1);
        orders().refusesWithoutParent(good, new Orders(Ground.imagined().on(ground.instrument())).limit(2, 1));
        orders().refusesWithoutParent(
                        good, new Orders(ground.on(Ground.imagined().instrument())).limit(2));
        orders().refusesWithoutParent(
                        good, new Orders(ground.during(Ground.imagined().session())).limit(2));
        orders().refusesWithoutParent(
                        good, new Orders(ground.during(Ground.in(store()).session())).limit(2));
    }

    @Test
    default void orderIsAddedOnce() {
        Orders orders = new Orders(Ground.in(store()));
        RepositoryProbe<OrderKey, Order> adding = new RepositoryProbe<>(
                store(),
                Order::key,
                (tx, keys) -> tx.orders().load(keys),
                (tx, rows) -> tx.orders().add(rows));
        adding.addsOnce(orders.limit(1), orders.canceled(1), orders.limit(2));
    }

    private static OrderTerms terms(OrderType type, TimeInForce timeInForce) {
        Optional<Price> price = Optional.of(Price.of("-37.63"));
        boolean expires = timeInForce == TimeInForce.GOOD_TILL_DATE;
        return new OrderTerms(
                Optional.empty(),
                Optional.empty(),
                type,
                timeInForce,
                Quantity.of(Extremes.LEAST),
                price.filter(p -> type.hasLimitPrice()),
                price.filter(p -> type.hasStopPrice()),
                Optional.of(Extremes.LATEST).filter(t -> expires),
                Extremes.TIME);
    }

    private RepositoryProbe<OrderKey, Order> orders() {
        return new RepositoryProbe<>(
                store(),
                Order::key,
                (tx, keys) -> tx.orders().load(keys),
                (tx, rows) -> tx.orders().save(rows));
    }
}
