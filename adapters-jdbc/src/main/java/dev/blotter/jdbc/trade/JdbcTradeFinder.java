package dev.blotter.jdbc.trade;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeFinder;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.domain.trade.TradeWithExecutions;
import dev.blotter.jdbc.execution.ExecutionTable;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.TableReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code trades}, and the executions that go with them. */
public record JdbcTradeFinder(Reads reads) implements TradeFinder {

    @Override
    public Optional<Trade> find(OrderKey key) {
        return reads.single(tables -> tables.find(TradeQueries.FIND, key.portfolio(), key.id()));
    }

    @Override
    public Optional<TradeWithExecutions> withExecutions(OrderKey key) {
        return reads.moment(tables -> {
            Optional<Trade> trade = tables.find(TradeQueries.FIND, key.portfolio(), key.id());
            return trade.map(found -> withExecutions(tables, List.of(found)).getFirst());
        });
    }

    @Override
    public List<Trade> page(PortfolioId portfolio, Optional<TradePage> after, int limit) {
        return reads.single(tables -> page(tables, portfolio, after, limit));
    }

    @Override
    public List<Trade> byStatus(PortfolioId portfolio, TradeStatus status, Optional<TradePage> after, int limit) {
        return reads.single(
                tables -> TradeQueries.BY_STATUS.page(tables, List.of(portfolio, status), place(after), limit));
    }

    @Override
    public List<Trade> bySession(SessionKey session, Optional<TradePage> after, int limit) {
        return reads.single(tables ->
                TradeQueries.BY_SESSION.page(tables, List.of(session.portfolio(), session.id()), place(after), limit));
    }

    @Override
    public List<TradeWithExecutions> pageWithExecutions(PortfolioId portfolio, Optional<TradePage> after, int limit) {
        return reads.moment(tables -> withExecutions(tables, page(tables, portfolio, after, limit)));
    }

    private static List<Trade> page(TableReader tables, PortfolioId portfolio, Optional<TradePage> after, int limit) {
        return TradeQueries.OF_PORTFOLIO.page(tables, List.of(portfolio), place(after), limit);
    }

    private static Optional<List<?>> place(Optional<TradePage> after) {
        return after.map(page -> List.of(page.openedTime(), page.id()));
    }

    private static List<TradeWithExecutions> withExecutions(TableReader tables, List<Trade> trades) {
        List<OrderKey> keys = trades.stream().map(Trade::key).toList();
        Map<OrderKey, List<Execution>> byOrder = tables.load(ExecutionTable.BY_ORDER, keys).stream()
                .sorted(Comparator.comparing(Execution::eventKey))
                .collect(Collectors.groupingBy(Execution::order));
        return trades.stream()
                .map(trade -> new TradeWithExecutions(trade, byOrder.getOrDefault(trade.key(), List.of())))
                .toList();
    }
}
