package dev.blotter.domain.trade;

import dev.blotter.domain.order.Order;
import java.util.Optional;

/** How far a trade has come; derived from facts, in this precedence: BUSTED, SETTLED, COMPLETED, OPEN. */
public enum TradeStatus {
    /** Its order may still be executed further. */
    OPEN,
    /** Its order works no longer. */
    COMPLETED,
    /** Money and units have changed hands. */
    SETTLED,
    /** Every fill of it was busted. */
    BUSTED;

    static TradeStatus of(Order order, Fills fills, Optional<?> settled) {
        if (fills.count() == 0) {
            return BUSTED;
        }
        if (settled.isPresent()) {
            return SETTLED;
        }
        return order.isDone() ? COMPLETED : OPEN;
    }
}
