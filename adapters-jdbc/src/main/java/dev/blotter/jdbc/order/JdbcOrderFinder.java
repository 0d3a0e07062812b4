package dev.blotter.jdbc.order;

import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderFinder;
import dev.blotter.domain.order.OrderId;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.PagedQuery;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.table.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads {@code orders} and {@code order_events}. */
public record JdbcOrderFinder(Reads reads) implements OrderFinder {

    private static final Query<Order> FIND =
            OrderTable.ORDERS.query("orders.find", "WHERE portfolio_id = ? AND order_id = ?");

    private static final Query<Order> BY_CLIENT_ORDER_ID = OrderTable.ORDERS.query("orders.by_client_order_id", """
        WHERE portfolio_id = ? AND client_order_id = ?
        ORDER BY order_id\
        """);

    private static final PagedQuery<Order> PAGE =
            PagedQuery.of("orders.page", OrderTable.ORDERS, "portfolio_id = ?", "order_id > ?", "order_id");

    // The literal is a text, so that the condition is that of the partial index where decimals are numbers and where
    // they
    // are texts.
    private static final PagedQuery<Order> WORKING = PagedQuery.of(
            "orders.working",
            OrderTable.ORDERS,
            "portfolio_id = ? AND leaves_quantity > '0'",
            "order_id > ?",
            "order_id");

    private static final String DOUBT =
            "(pending <> 'NONE' OR cum_quantity = '0' AND (outcome_unknown OR NOT acknowledged AND halt = 'NONE'))";

    private static final PagedQuery<Order> IN_DOUBT = PagedQuery.of(
            "orders.in_doubt",
            OrderTable.ORDERS,
            "portfolio_id = ? AND leaves_quantity > '0' AND " + DOUBT,
            "order_id > ?",
            "order_id");

    private static final Query<Order> ALL_IN_DOUBT =
            OrderTable.ORDERS.query("orders.all_in_doubt", """
        WHERE leaves_quantity > '0' AND (portfolio_id, order_id) > (?, ?) AND %s
        ORDER BY portfolio_id, order_id
        LIMIT ?\
        """.formatted(DOUBT));

    private static final OrderKey BEFORE_ALL = new OrderKey(PortfolioId.REFERENCE, new OrderId(new UUID(0, 0)));

    private static final Query<OrderEvent> EVENTS =
            OrderEventTable.ORDER_EVENTS.query("order_events.of_order", "WHERE portfolio_id = ? AND order_id = ?");

    @Override
    public Optional<Order> find(OrderKey key) {
        return reads.single(tables -> tables.find(FIND, key.portfolio(), key.id()));
    }

    @Override
    public List<Order> byClientOrderId(PortfolioId portfolio, ClientOrderId clientOrderId) {
        return reads.single(tables -> tables.select(BY_CLIENT_ORDER_ID, portfolio, clientOrderId));
    }

    @Override
    public List<Order> working(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return reads.single(tables -> WORKING.page(tables, List.of(portfolio), after.map(List::of), limit));
    }

    @Override
    public List<Order> inDoubt(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return reads.single(tables -> IN_DOUBT.page(tables, List.of(portfolio), after.map(List::of), limit));
    }

    @Override
    public List<Order> inDoubt(Optional<OrderKey> after, int limit) {
        OrderKey from = after.orElse(BEFORE_ALL);
        return reads.single(
                tables -> tables.select(ALL_IN_DOUBT, from.portfolio(), from.id(), PageLimit.require(limit)));
    }

    @Override
    public List<Order> page(PortfolioId portfolio, Optional<OrderId> after, int limit) {
        return reads.single(tables -> PAGE.page(tables, List.of(portfolio), after.map(List::of), limit));
    }

    @Override
    public List<OrderEvent> events(OrderKey key) {
        return reads.single(tables -> tables.select(EVENTS, key.portfolio(), key.id())).stream()
                .sorted(Comparator.comparing(OrderEvent::key))
                .toList();
    }
}
