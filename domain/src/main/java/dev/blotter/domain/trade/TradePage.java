package dev.blotter.domain.trade;

import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.time.Timestamp;

/** Where a page of trades ended: the next one goes on with what is older. */
public record TradePage(Timestamp openedTime, OrderId id) {

    /** The place of a trade. */
    public static TradePage at(Trade trade) {
        return new TradePage(trade.openedTime(), trade.key().id());
    }
}
