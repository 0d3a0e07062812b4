package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeFinder;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads trades. */
record InMemoryTradeFinder(Committed committed) implements TradeFinder {

    @Override
    public Optional<Trade> find(OrderKey key) {
        return committed.read(tables -> tables.trades().find(key));
    }

    @Override
    public Optional<TradeWithExecutions> withExecutions(OrderKey key) {
        return committed.read(tables -> tables.trades().find(key).map(trade -> withExecutions(tables, trade)));
    }

    @Override
    public List<Trade> page(PortfolioId portfolio, Optional<TradePage> after, int limit) {
        return page(portfolio, after, limit, trade -> true);
    }

    @Override
    public List<Trade> byStatus(PortfolioId portfolio, TradeStatus status, Optional<TradePage> after, int limit) {
        return page(portfolio, after, limit, trade -> trade.status() == status);
    }

    @Override
    public List<Trade> bySession(SessionKey session, Optional<TradePage> after, int limit) {
        Optional<SessionId> wanted = Optional.of(session.id());
        return page(session.portfolio(), after, limit, trade -> trade.session().equals(wanted));
    }

    @Override
    public List<TradeWithExecutions> pageWithExecutions(PortfolioId portfolio, Optional<TradePage> after, int limit) {
        return committed.read(tables -> page(portfolio, after, limit).stream()
                .map(trade -> withExecutions(tables, trade))
                .toList());
    }

    private List<Trade> page(PortfolioId portfolio, Optional<TradePage> after, int limit, Predicate<Trade> where) {
        return committed.read(tables -> Ordered.trades(tables, portfolio)
                .filter(where)
                .filter(trade -> after.isEmpty() || Ordered.newestFirst(TradePage.at(trade), after.get()) > 0)
                .limit(limit)
                .toList());
    }

    private static TradeWithExecutions withExecutions(InMemoryTables tables, Trade trade) {
        return new TradeWithExecutions(
                trade,
                tables.executions().select(row -> row.order().equals(trade.key())).stream()
                        .sorted(Comparator.comparing(Execution::eventKey))
                        .toList());
    }
}
