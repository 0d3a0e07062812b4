package dev.blotter.contract.memory;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeRepository;
import java.util.Collection;
import java.util.Map;

/** Trades, each of an order, and perhaps of a session. */
record InMemoryTradeRepository(
        InMemoryChanges<OrderKey, Trade> rows,
        InMemoryChanges<OrderKey, Order> orders,
        InMemoryChanges<SessionKey, TradingSession> sessions)
        implements TradeRepository {

    @Override
    public Map<OrderKey, Trade> load(Collection<OrderKey> keys) {
        return rows.load(keys);
    }

    @Override
    public void add(Collection<Trade> trades) {
        requireParents(trades);
        rows.append(trades);
    }

    @Override
    public void save(Collection<Trade> trades) {
        requireParents(trades);
        rows.save(trades);
    }

    private void requireParents(Collection<Trade> trades) {
        for (Trade trade : trades) {
            orders.require(trade.key());
            trade.session()
                    .ifPresent(session ->
                            sessions.require(new SessionKey(trade.key().portfolio(), session)));
        }
    }
}
