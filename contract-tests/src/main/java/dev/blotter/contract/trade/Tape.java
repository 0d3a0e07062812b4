package dev.blotter.contract.trade;

import dev.blotter.contract.execution.Executions;
import dev.blotter.contract.order.Orders;
import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Fills;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Trades of every status on a ground, in and outside of its session, several of which opened at the same time.
 *
 * @param newestFirst the trades with their executions, in the order of lists
 */
public record Tape(Ground ground, List<TradeWithExecutions> newestFirst) {

    private static final int LENGTH = 24;

    /** A tape that is stored. */
    public static Tape recorded(Store store) {
        Ground ground = Ground.in(store);
        List<TradeWithExecutions> all = LongStream.range(0, LENGTH)
                .mapToObj(n -> one(ground, n))
                .sorted(Comparator.comparing(TradeWithExecutions::trade, Tape::newestFirst))
                .toList();
        store.writes().write(tx -> {
            for (TradeWithExecutions one : all.reversed()) {
                tx.orders().save(List.of(order(ground, number(one))));
                tx.executions().append(one.executions().reversed());
                tx.trades().save(List.of(one.trade()));
            }
        });
        return new Tape(ground, all);
    }

    public List<Trade> trades() {
        return newestFirst.stream().map(TradeWithExecutions::trade).toList();
    }

    private static TradeWithExecutions one(Ground ground, long n) {
        Order order = order(ground, n);
        Executions executions = new Executions(ground);
        Timestamp time = Extremes.after(n / 5);
        Execution fill = executions.fill(order.key(), executions.key("E" + (2 * n + 1)), 2 * n + 1, time);
        List<Execution> reports =
                n % 4 == 0 ? List.of(fill, executions.bust(order.key(), 2 * n + 2, 2 * n + 1)) : List.of(fill);
        Optional<Timestamp> settled = n % 4 == 1 ? Optional.of(Extremes.LATEST) : Optional.empty();
        return new TradeWithExecutions(Trade.of(order, Fills.of(reports), settled), reports);
    }

    /** Every fourth order is canceled, so that its trade is complete; every third is of no session. */
    private static Order order(Ground ground, long n) {
        Orders orders = new Orders(ground);
        if (n % 4 == 2) {
            return orders.canceled(n);
        }
        return n % 3 == 0 ? orders.limit(n, 100) : orders.limit(n);
    }

    private static long number(TradeWithExecutions one) {
        return (one.executions().getFirst().sequence() - 1) / 2;
    }

    private static int newestFirst(Trade a, Trade b) {
        int byTime = b.openedTime().compareTo(a.openedTime());
        return byTime != 0
                ? byTime
                : b.key().id().toString().compareTo(a.key().id().toString());
    }
}
