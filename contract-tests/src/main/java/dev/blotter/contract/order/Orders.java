package dev.blotter.contract.order;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
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

/** Orders to buy on a ground, each told apart by a number. */
public record Orders(Ground ground) {

    public OrderKey key(long n) {
        return new OrderKey(ground.portfolio(), new OrderId(Extremes.spread(n)));
    }

    /** A limit order of 100 units for the day, in the ground's session. */
    public Order limit(long n) {
        return submitted(n, terms().in(ground.session()));
    }

    /** The same of another quantity and in no session. */
    public Order limit(long n, long quantity) {
        return submitted(n, OrderTerms.limitDay(Quantity.of(quantity), Price.of("585.33"), Extremes.TIME));
    }

    /** A limit order under a client order id. */
    public Order named(long n, String clientOrderId) {
        return submitted(n, terms().named(new ClientOrderId(clientOrderId)));
    }

    /** An order of which only an execution is known. */
    public Order adopted(long n) {
        return Order.adopted(key(n), ground.instrument(), Side.BUY);
    }

    /** An order that was canceled. */
    public Order canceled(long n) {
        Order order = limit(n);
        OrderEvent canceled = new OrderEvents(order.key()).of(1, OrderEventType.CANCELED);
        return order.withLife(order.life().after(canceled));
    }

    /** An order with terms of any kind. */
    public Order submitted(long n, OrderTerms terms) {
        return Order.submitted(key(n), ground.instrument(), Side.BUY, terms, n + 1);
    }

    private static OrderTerms terms() {
        return OrderTerms.limitDay(Quantity.of(100), Price.of("585.33"), Extremes.TIME);
    }
}
