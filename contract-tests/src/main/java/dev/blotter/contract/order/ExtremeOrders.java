package dev.blotter.contract.order;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.ClosedReason;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderLife;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.order.OrderType;
import dev.blotter.domain.order.PendingRequest;
import dev.blotter.domain.order.TimeInForce;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.time.EventKey;
import java.util.Optional;

/** Orders that have everything, or of everything the most. */
public record ExtremeOrders(Ground ground) {

    /** Terms with every part that may be left out, at negative prices. */
    public OrderTerms terms() {
        return new OrderTerms(
                Optional.of(new ClientOrderId(Extremes.CODE)),
                Optional.of(ground.session()),
                OrderType.STOP_LIMIT,
                TimeInForce.GOOD_TILL_DATE,
                Quantity.of(Extremes.MOST),
                Optional.of(Price.of("-" + Extremes.MOST)),
                Optional.of(Price.of("-" + Extremes.LEAST)),
                Optional.of(Extremes.LATEST),
                Extremes.EARLIEST);
    }

    /** An order with everything that may be left out; every number of it is at an edge. */
    public Order full(long n) {
        EventKey last = new EventKey(Extremes.LATEST, Long.MAX_VALUE, Extremes.NAME);
        OrderLife life = new OrderLife(
                Optional.of(Amount.of("-" + Extremes.LEAST)),
                Optional.of(Price.of(Extremes.MOST)),
                Optional.of(Price.of("0")),
                Optional.of(new VenueOrderId(Extremes.CODE)),
                true,
                true,
                PendingRequest.CANCEL_AND_REPLACE,
                OrderLife.Halt.SUSPENDED,
                true,
                Optional.of(ClosedReason.EXPIRED),
                Optional.of(new EventKey(Extremes.EARLIEST, Long.MIN_VALUE, Extremes.NAME)),
                Optional.of(last));
        return new Orders(ground)
                .submitted(n, terms())
                .withLife(life)
                .withFills(Amount.of(Extremes.MOST), Amount.of("-" + Extremes.MOST));
    }
}
