package dev.blotter.contract.memory;

import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderKey;

/** An event within its order, by the journal sequence under which it was booked. */
record EventPlace(OrderKey order, long sequence) {

    static EventPlace of(OrderEvent event) {
        return new EventPlace(event.order(), event.sequence());
    }
}
