package dev.blotter.domain.trade;

import dev.blotter.domain.order.OrderKey;
import java.util.Collection;
import java.util.Map;

/** Loads and keeps trades within a write transaction. */
public interface TradeRepository {

    /** The trades that exist among those of the orders asked for, in one statement. */
    Map<OrderKey, Trade> load(Collection<OrderKey> keys);

    /**
     * Stores trades that are not there yet, in one statement.
     *
     * @throws dev.blotter.domain.store.RowRefusedException when one of them is there. A store may find that out when
     *     the work has ended
     */
    void add(Collection<Trade> trades);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<Trade> trades);
}
