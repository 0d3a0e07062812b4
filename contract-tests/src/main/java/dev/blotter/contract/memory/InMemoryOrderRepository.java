package dev.blotter.contract.memory;

import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderRepository;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import java.util.Collection;
import java.util.Map;

/** Orders, each of a portfolio and an instrument, and perhaps of a session. */
record InMemoryOrderRepository(
        InMemoryChanges<OrderKey, Order> rows,
        InMemoryChanges<PortfolioId, Portfolio> portfolios,
        InMemoryChanges<InstrumentId, Instrument> instruments,
        InMemoryChanges<SessionKey, TradingSession> sessions)
        implements OrderRepository {

    @Override
    public Map<OrderKey, Order> load(Collection<OrderKey> keys) {
        return rows.load(keys);
    }

    @Override
    public void add(Collection<Order> orders) {
        requireParents(orders);
        rows.append(orders);
    }

    @Override
    public void save(Collection<Order> orders) {
        requireParents(orders);
        rows.save(orders);
    }

    private void requireParents(Collection<Order> orders) {
        for (Order order : orders) {
            PortfolioId portfolio = order.key().portfolio();
            portfolios.require(portfolio);
            instruments.require(order.instrument());
            order.terms()
                    .flatMap(OrderTerms::session)
                    .ifPresent(session -> sessions.require(new SessionKey(portfolio, session)));
        }
    }
}
