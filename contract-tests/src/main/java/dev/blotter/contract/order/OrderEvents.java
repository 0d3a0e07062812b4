package dev.blotter.contract.order;

import dev.blotter.contract.store.Extremes;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.VenueOrderId;
import dev.blotter.domain.time.EventKey;
import java.util.Optional;

/** Events of an order. */
public record OrderEvents(OrderKey order) {

    /** What the venue reported, booked under a journal sequence, as many nanoseconds later. */
    public OrderEvent of(long sequence, OrderEventType type) {
        return at(sequence, type, new EventKey(Extremes.after(sequence), sequence, "event-" + sequence));
    }

    /** The same at another place in canonical order. */
    public OrderEvent at(long sequence, OrderEventType type, EventKey key) {
        return new OrderEvent(
                order,
                type,
                key,
                Evidence.VENUE,
                Optional.empty(),
                type == OrderEventType.RESTATED ? Optional.of(Quantity.of(1)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sequence);
    }

    /** A replacement with everything that may be left out. */
    public OrderEvent full(long sequence) {
        return new OrderEvent(
                order,
                OrderEventType.REPLACED,
                new EventKey(Extremes.LATEST, Long.MIN_VALUE, Extremes.NAME),
                Evidence.POLICY_TIMEOUT,
                Optional.of(new VenueOrderId(Extremes.CODE)),
                Optional.of(Quantity.of(Extremes.MOST)),
                Optional.of(Price.of("-" + Extremes.MOST)),
                Optional.of(Price.of("-" + Extremes.LEAST)),
                Optional.of(Extremes.NAME),
                sequence);
    }
}
