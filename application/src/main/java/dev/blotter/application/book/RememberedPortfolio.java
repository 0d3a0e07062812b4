package dev.blotter.application.book;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.trade.Trade;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of one portfolio as the last commit of its lane left them. They are the store's rows for as long as the
 * portfolio's row is the store's, since nothing changes without an entry in one of its two chains.
 */
final class RememberedPortfolio {

    private static final int MOST_ORDERS = 1 << 13;
    private static final int MISSES_BEFORE_ALL = 3;

    private final Map<OrderKey, RememberedOrder> orders = new LinkedHashMap<>();
    private final Map<SessionKey, TradingSession> sessions = new HashMap<>();
    private final Map<PositionKey, Position> positions = new HashMap<>();
    private final Map<CashKey, CashBalance> cash = new HashMap<>();
    private final Map<InstrumentId, RecentFills> fills = new HashMap<>();
    private Portfolio row;
    private boolean allPositions;
    private int missedPositions;

    private record RememberedOrder(Order order, Optional<Trade> trade) {}

    RememberedPortfolio(Portfolio row) {
        this.row = row;
    }

    Portfolio row() {
        return row;
    }

    /** The portfolio is left so by a commit that was durable. */
    void moved(Portfolio left) {
        row = left;
    }

    Map<InstrumentId, RecentFills> fills() {
        return fills;
    }

    /** Gives the working set the order and its trade; false when the order is not remembered. */
    boolean recall(OrderKey key, WorkingSet set) {
        RememberedOrder known = orders.get(key);
        if (known != null) {
            set.orders.loaded(Map.of(key, known.order()));
            known.trade().ifPresent(trade -> set.trades.loaded(Map.of(key, trade)));
        }
        return known != null;
    }

    boolean recall(SessionKey key, WorkingSet set) {
        return recall(sessions, key, set.sessions);
    }

    boolean recall(CashKey key, WorkingSet set) {
        return recall(cash, key, set.cash);
    }

    /** Also true when it is known that there is no such position. */
    boolean recall(PositionKey key, WorkingSet set) {
        if (recall(positions, key, set.positions)) {
            return true;
        }
        if (allPositions) {
            set.positions.absent(key);
        } else {
            missedPositions++;
        }
        return allPositions;
    }

    private static <K, V> boolean recall(Map<K, V> remembered, K key, Rows<K, V> rows) {
        V known = remembered.get(key);
        if (known != null) {
            rows.loaded(Map.of(key, known));
        }
        return known != null;
    }

    /** Whether so many positions were missed that all of them should be read once. */
    boolean shouldReadAllPositions() {
        return !allPositions && missedPositions >= MISSES_BEFORE_ALL;
    }

    /** These are all positions, or too many to remember. */
    void allPositions(Collection<Position> all, boolean complete) {
        allPositions = complete;
        missedPositions = Integer.MIN_VALUE;
        all.forEach(position -> positions.put(position.key(), position));
    }

    void remember(Order order, Optional<Trade> trade) {
        orders.remove(order.key());
        orders.put(order.key(), new RememberedOrder(order, trade));
        if (orders.size() > MOST_ORDERS) {
            orders.remove(orders.keySet().iterator().next());
        }
    }

    void remember(TradingSession session) {
        sessions.put(session.key(), session);
    }

    void remember(Position position) {
        positions.put(position.key(), position);
    }

    void remember(CashBalance balance) {
        cash.put(balance.key(), balance);
    }

    /** How many rows are remembered, of whatever kind. */
    int size() {
        int ofFills = fills.values().stream().mapToInt(RecentFills::size).sum();
        return orders.size() + sessions.size() + positions.size() + cash.size() + ofFills;
    }
}
