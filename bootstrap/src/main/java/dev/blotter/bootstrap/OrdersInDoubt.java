package dev.blotter.bootstrap;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.store.Finders;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * The first orders whose fate at the venue is in doubt, in the order of portfolio and identifier; the rest is paged
 * from the last of them on ({@link dev.blotter.domain.order.OrderFinder#inDoubt}).
 *
 * @param first at most a thousand
 * @param more whether there may be more
 */
public record OrdersInDoubt(List<Order> first, boolean more) {

    private static final int MOST = 1_000;

    /** Asks in one statement, which takes longer the more orders work, and not the more there ever were. */
    static OrdersInDoubt of(Finders finders) {
        List<Order> first = finders.orders().inDoubt(Optional.empty(), MOST);
        return new OrdersInDoubt(first, first.size() == MOST);
    }

    /** Says in one line how many there are, where there are some. */
    void tell() {
        if (!first.isEmpty()) {
            LoggerFactory.getLogger(OrdersInDoubt.class)
                    .warn(
                            "{} {} in doubt: the venue may have them, or changes to them, and nobody knows."
                                    + " 'blotter in-doubt' lists them.",
                            more ? "At least " + MOST : first.size(),
                            first.size() == 1 ? "order is" : "orders are");
        }
    }
}
