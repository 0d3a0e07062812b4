package dev.blotter.domain.order;

import dev.blotter.domain.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/** Reads orders. */
public interface OrderFinder {

    Optional<Order> find(OrderKey key);

    /**
     * All orders of the portfolio that the engine sent under this name; ids may come again, so there may be several.
     */
    List<Order> byClientOrderId(PortfolioId portfolio, ClientOrderId clientOrderId);

    /**
     * The portfolio's next working orders (LeavesQty above zero) in the order of their identifiers, at most
     * {@code limit}.
     */
    List<Order> working(PortfolioId portfolio, Optional<OrderId> after, int limit);

    /**
     * The portfolio's next orders whose fate at the venue is in doubt ({@link Order#doubt}), in the order of their
     * identifiers, at most {@code limit}. What it takes grows with the working orders, and not with history.
     */
    List<Order> inDoubt(PortfolioId portfolio, Optional<OrderId> after, int limit);

    /** The same of all portfolios, in the order of the portfolios' identifiers and then of the orders'. */
    List<Order> inDoubt(Optional<OrderKey> after, int limit);

    /** The portfolio's next orders in the order of their identifiers, at most {@code limit}. */
    List<Order> page(PortfolioId portfolio, Optional<OrderId> after, int limit);

    /** All events of the order, in canonical order. */
    List<OrderEvent> events(OrderKey key);
}
