package dev.blotter.jdbc.cache;

import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeFinder;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.util.List;
import java.util.Optional;

/**
 * Reads trades, those that are not open one by one through the cache, alone and with their executions.
 *
 * @param filling answers what the cache has not
 */
record CachingTradeFinder(
        TradeFinder real,
        TradeFinder filling,
        EntryCache<OrderKey, Trade> alone,
        EntryCache<OrderKey, TradeWithExecutions> together,
        Freshness wanted)
        implements TradeFinder {

    @Override
    public Optional<Trade> find(OrderKey key) {
        return alone.read(key, wanted, () -> filling.find(key));
    }

    @Override
    public Optional<TradeWithExecutions> withExecutions(OrderKey key) {
        return together.read(key, wanted, () -> filling.withExecutions(key).map(CachingTradeFinder::unchangeable));
    }

    /** Whom it is handed to must not change what others will be handed. */
    private static TradeWithExecutions unchangeable(TradeWithExecutions found) {
        return new TradeWithExecutions(found.trade(), List.copyOf(found.executions()));
    }

    @Override
    public List<Trade> page(PortfolioId portfolio, Optional<TradePage> after, int limit) {
        return real.page(portfolio, after, limit);
    }

    @Override
    public List<Trade> byStatus(PortfolioId portfolio, TradeStatus status, Optional<TradePage> after, int limit) {
        return real.byStatus(portfolio, status, after, limit);
    }

    @Override
    public List<Trade> bySession(SessionKey session, Optional<TradePage> after, int limit) {
        return real.bySession(session, after, limit);
    }

    @Override
    public List<TradeWithExecutions> pageWithExecutions(PortfolioId portfolio, Optional<TradePage> after, int limit) {
        return real.pageWithExecutions(portfolio, after, limit);
    }
}
