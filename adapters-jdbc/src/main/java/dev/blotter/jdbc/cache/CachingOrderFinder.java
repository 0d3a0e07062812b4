package dev.blotter.jdbc.cache;

import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/**
 * Reads orders, those that are done one by one through the cache.
 *
 * @param filling answers what the cache has not
 */
record CachingOrderFinder(OrderFinder real, OrderFinder filling, EntryCache<OrderKey, Order> cache, Freshness wanted)
        implements OrderFinder {

    @Override
    public Optional<Order> find(OrderKey key) {
        return cache.read(key, wanted, () -> filling.find(key));
    }

    @Override
    public List<Order> byClientOrderId(PortfolioId portfolio, ClientOrderId clientOrderId) {
        return real.byClientOrderId(portfolio, clientOrderId);
    }

    @Override
    public List<Order> working(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return real.working(portfolio, after, limit);
    }

    @Override
    public List<Order> inDoubt(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return real.inDoubt(portfolio, after, limit);
    }

    @Override
    public List<Order> inDoubt(Optional<OrderKey> after, int limit) {
        return real.inDoubt(after, limit);
    }

    @Override
    public List<Order> page(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return real.page(portfolio, after, limit);
    }

    @Override
    public List<OrderEvent> events(OrderKey key) {
        return real.events(key);
    }
}
