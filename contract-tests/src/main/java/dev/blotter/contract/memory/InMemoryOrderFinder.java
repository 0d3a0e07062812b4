package dev.blotter.contract.memory;

import dev.blotter.domain.field.Uuids;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderTerms;
import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads orders and their events. */
record InMemoryOrderFinder(Committed committed) implements OrderFinder {

    @Override
    public Optional<Order> find(OrderKey key) {
        return committed.read(tables -> tables.orders().find(key));
    }

    @Override
    public List<Order> byClientOrderId(PortfolioId portfolio, ClientOrderId clientOrderId) {
        Optional<ClientOrderId> wanted = Optional.of(clientOrderId);
        return list(
                portfolio,
                order -> order.terms().flatMap(OrderTerms::clientOrderId).equals(wanted));
    }

    @Override
    public List<Order> working(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return page(list(portfolio, order -> !order.leavesQuantity().isZero()), after, limit);
    }

    @Override
    public List<Order> inDoubt(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return page(list(portfolio, Order::isInDoubt), after, limit);
    }

    @Override
    public List<Order> inDoubt(Optional<OrderKey> after, int limit) {
        return committed.read(tables -> tables.orders().select(Order::isInDoubt).stream()
                .sorted(Comparator.comparing(Order::key, InMemoryOrderFinder::compare))
                .filter(order -> after.isEmpty() || compare(order.key(), after.get()) > 0)
                .limit(limit)
                .toList());
    }

    private static int compare(OrderKey a, OrderKey b) {
        int portfolio = a.portfolio().compareTo(b.portfolio());
        return portfolio != 0 ? portfolio : Uuids.compare(a.id().value(), b.id().value());
    }

    @Override
    public List<Order> page(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return page(list(portfolio, order -> true), after, limit);
    }

    @Override
    public List<OrderEvent> events(OrderKey key) {
        return committed.read(
                tables -> tables.orderEvents().select(event -> event.order().equals(key)).stream()
                        .sorted(Comparator.comparing(OrderEvent::key))
                        .toList());
    }

    private List<Order> list(PortfolioId portfolio, Predicate<Order> where) {
        return committed.read(
                tables -> Ordered.orders(tables, portfolio).filter(where).toList());
    }

    private static List<Order> page(List<Order> orders, Optional<OrderId> after, int limit) {
        return orders.stream()
                .filter(row -> after.isEmpty()
                        || Uuids.compare(row.key().id().value(), after.get().value()) > 0)
                .limit(limit)
                .toList();
    }
}
