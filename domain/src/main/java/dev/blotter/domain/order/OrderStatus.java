package dev.blotter.domain.order;

import dev.blotter.domain.money.Amount;

/**
 * FIX OrdStatus (39), and two of our own for the time before an order is sent: CREATED and DENIED.
 *
 * <p>Where several fit, the one that FIX's table of precedence (FIX 4.4 volume 4, "Order State Change Matrices") ranks
 * higher is the status: PENDING_CANCEL, PENDING_REPLACE, DONE_FOR_DAY, FILLED, SUSPENDED, CANCELED, EXPIRED,
 * PARTIALLY_FILLED, NEW, REJECTED, PENDING_NEW.
 */
public enum OrderStatus {
    CREATED,
    DENIED,
    PENDING_NEW,
    NEW,
    PARTIALLY_FILLED,
    FILLED,
    PENDING_CANCEL,
    PENDING_REPLACE,
    CANCELED,
    REJECTED,
    EXPIRED,
    DONE_FOR_DAY,
    SUSPENDED;

    /**
     * Derives the status from the facts.
     *
     * @param life what the events add up to
     * @param cumQuantity FIX CumQty (14): what the executions add up to
     */
    public static OrderStatus of(OrderLife life, Amount cumQuantity) {
        boolean executed = cumQuantity.signum() > 0;
        return switch (life.pending()) {
            case CANCEL, CANCEL_AND_REPLACE -> PENDING_CANCEL;
            case REPLACE -> PENDING_REPLACE;
            case NONE -> {
                if (life.halt() == OrderLife.Halt.DONE_FOR_DAY) {
                    yield DONE_FOR_DAY;
                }
                if (executed && nothingLeft(life, cumQuantity)) {
                    yield FILLED;
                }
                yield life.halt() == OrderLife.Halt.SUSPENDED ? SUSPENDED : unhalted(life, executed);
            }
        };
    }

    private static OrderStatus unhalted(OrderLife life, boolean executed) {
        ClosedReason closed = life.closed().orElse(null);
        if (closed == ClosedReason.CANCELED) {
            return CANCELED;
        }
        if (closed == ClosedReason.EXPIRED) {
            return EXPIRED;
        }
        if (executed) {
            return PARTIALLY_FILLED;
        }
        if (closed != null) {
            return closed == ClosedReason.REJECTED ? REJECTED : DENIED;
        }
        if (nothingLeft(life, Amount.ZERO)) {
            return CANCELED;
        }
        if (life.acknowledged()) {
            return NEW;
        }
        return life.sent() ? PENDING_NEW : CREATED;
    }

    private static boolean nothingLeft(OrderLife life, Amount cumQuantity) {
        // Of an adopted order only the venue knows what is left, and it says so by closing the order.
        return life.quantity().map(q -> q.compareTo(cumQuantity) <= 0).orElse(!life.isClosed());
    }
}
