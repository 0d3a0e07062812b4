package dev.blotter.application.book;

import static java.util.stream.Collectors.groupingBy;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.trade.Fills;
import dev.blotter.domain.trade.Trade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings trades up to date, and with them the orders' executed quantities and the cash that flowed. */
final class TradeFold {

    private final WorkingSet set;
    private final History history;

    TradeFold(WorkingSet set, History history) {
        this.set = set;
        this.history = history;
    }

    void run() {
        Map<OrderKey, Fills> fills = fills();
        set.fresh.forEach((key, fresh) -> {
            named(key, fresh);
            Optional<Fills> now = Optional.ofNullable(fills.get(key));
            now.ifPresent(sum ->
                    set.orders.put(key, set.orders.find(key).orElseThrow().withFills(sum.quantity(), sum.turnover())));
            now.or(() -> set.trades.find(key).map(Trade::fills)).ifPresent(sum -> update(key, fresh, sum));
        });
    }

    private void update(OrderKey key, Fresh fresh, Fills fills) {
        Order order = set.orders.find(key).orElseThrow();
        Optional<Trade> before = set.trades.find(key);
        Trade now = Trade.of(order, fills, before.flatMap(Trade::settledTime).or(fresh::settled));
        if (before.isPresent() && before.get().equals(now)) {
            return;
        }
        set.trades.put(key, now);
        Instrument traded = set.instruments.find(now.instrument()).orElseThrow();
        Set<Currency> currencies = new TreeSet<>(now.currencies(traded));
        before.ifPresent(trade -> currencies.addAll(trade.currencies(traded)));
        for (Currency currency : currencies) {
            Amount was = before.map(trade -> trade.cashFlow(traded, currency)).orElse(Amount.ZERO);
            Amount delta = now.cashFlow(traded, currency).minus(was);
            if (!delta.isZero()) {
                flow(key, currency, delta);
            }
        }
    }

    /**
     * There is a balance in every currency that a report names, also of one that does not count; else it would depend
     * on what came first, a fill or its bust, whether there is a balance of zero or none.
     */
    private void named(OrderKey key, Fresh fresh) {
        for (Execution execution : fresh.executions) {
            Instrument traded =
                    set.instruments.find(execution.key().instrument()).orElseThrow();
            flow(key, traded.quote(), Amount.ZERO);
            execution.fill().flatMap(Fill::fee).ifPresent(fee -> flow(key, fee.currency(), Amount.ZERO));
        }
    }

    private void flow(OrderKey key, Currency currency, Amount delta) {
        CashKey cash = new CashKey(key.portfolio(), currency);
        set.cashDeltas.merge(cash, CashDelta.NONE.flow(delta), (sum, more) -> sum.flow(more.flow()));
    }

    private Map<OrderKey, Fills> fills() {
        Map<OrderKey, Fills> fills = new HashMap<>();
        List<OrderKey> again = new ArrayList<>();
        set.fresh.forEach((key, fresh) -> {
            if (fresh.executions.isEmpty()) {
                return;
            }
            Optional<Fills> before = set.trades.find(key).map(Trade::fills);
            if (before.isEmpty()) {
                fills.put(key, Fills.of(fresh.executions));
            } else if (fresh.executions.stream().allMatch(before.get()::canAdd)) {
                fills.put(key, added(before.get(), fresh.executions));
            } else {
                again.add(key);
            }
        });
        if (!again.isEmpty()) {
            Map<OrderKey, List<Execution>> stored =
                    history.ofOrders(again).stream().collect(groupingBy(Execution::order));
            for (OrderKey key : again) {
                List<Execution> all = new ArrayList<>(stored.getOrDefault(key, List.of()));
                all.addAll(set.fresh(key).executions);
                fills.put(key, Fills.of(all));
            }
        }
        return fills;
    }

    private static Fills added(Fills fills, List<Execution> executions) {
        Fills now = fills;
        for (Execution execution : executions) {
            now = now.plus(execution);
        }
        return now;
    }
}
