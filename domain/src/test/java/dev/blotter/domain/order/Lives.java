package dev.blotter.domain.order;

import dev.blotter.domain.execution.Reports;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.Optional;

/** Orders to buy 10, and what is reported of them, one event a nanosecond. */
final class Lives {

    static final OrderTerms TERMS = OrderTerms.limitDay(Quantity.of(10), Price.of("100"), new Timestamp(0));

    private Lives() {}

    static Order submitted() {
        return Order.submitted(Reports.order(1), Reports.INSTRUMENT, Side.BUY, TERMS, 1);
    }

    static Order adopted() {
        return Order.adopted(Reports.order(1), Reports.INSTRUMENT, Side.BUY);
    }

    /** The order after one more event of the venue; REPLACED makes it 12, RESTATED takes away 2. */
    static Order after(Order order, OrderEventType type) {
        return switch (type) {
            case REPLACED -> replaced(order, 12);
            case RESTATED -> restated(order, 2);
            default -> after(order, type, Evidence.VENUE, Optional.empty());
        };
    }

    static Order after(Order order, OrderEventType type, Evidence evidence) {
        return after(order, type, evidence, Optional.empty());
    }

    static Order replaced(Order order, long quantity) {
        return after(order, OrderEventType.REPLACED, Evidence.VENUE, Optional.of(Quantity.of(quantity)));
    }

    static Order restated(Order order, long less) {
        return after(order, OrderEventType.RESTATED, Evidence.VENUE, Optional.of(Quantity.of(less)));
    }

    /** The order when its executions add up to a quantity, at 100 each. */
    static Order executed(Order order, long quantity) {
        return order.withFills(Amount.of(Long.toString(quantity)), Amount.of(Long.toString(100 * quantity)));
    }

    private static Order after(Order order, OrderEventType type, Evidence evidence, Optional<Quantity> quantity) {
        long time = order.life()
                .last()
                .map(last -> last.eventTime().epochNanos() + 1)
                .orElse(1L);
        OrderEvent event = new OrderEvent(
                order.key(),
                type,
                new EventKey(new Timestamp(time), 0, "V"),
                evidence,
                Optional.empty(),
                quantity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
        return order.withLife(order.life().after(event));
    }
}
