package dev.blotter.domain.trade;

import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionKey;
import java.util.List;
import java.util.Optional;

/** Reads trades; lists begin with the newest and go on after the place where the page before ended. */
public interface TradeFinder {

    Optional<Trade> find(OrderKey key);

    /** The trade with its executions, in two statements. */
    Optional<TradeWithExecutions> withExecutions(OrderKey key);

    List<Trade> page(PortfolioId portfolio, Optional<TradePage> after, int limit);

    List<Trade> byStatus(PortfolioId portfolio, TradeStatus status, Optional<TradePage> after, int limit);

    List<Trade> bySession(SessionKey session, Optional<TradePage> after, int limit);

    /** A page of the portfolio's trades with the executions of each, in two statements. */
    List<TradeWithExecutions> pageWithExecutions(PortfolioId portfolio, Optional<TradePage> after, int limit);
}
