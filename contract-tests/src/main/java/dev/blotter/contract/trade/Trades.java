package dev.blotter.contract.trade;

import dev.blotter.contract.order.Orders;
import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.trade.Fills;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeStatus;
import java.util.List;
import java.util.Optional;

/** Trades on a ground. */
public record Trades(Ground ground) {

    /** The trade of an order with its executions. */
    public static Trade of(Order order, Execution... executions) {
        return Trade.of(order, Fills.of(List.of(executions)), Optional.empty());
    }

    /** A trade with everything that may be left out; every number of it is at an edge. */
    public Trade full(long order) {
        Fills fills = new Fills(
                Amount.of(Extremes.MOST),
                Amount.of("-" + Extremes.MOST),
                Fees.NONE.plus(Money.of(Extremes.MOST, "USD")).plus(Money.of("-" + Extremes.LEAST, "BNB")),
                Integer.MAX_VALUE,
                true,
                new EventKey(Extremes.EARLIEST, Long.MIN_VALUE, Extremes.NAME),
                Optional.of(ground.session()),
                new EventKey(Extremes.LATEST, Long.MAX_VALUE, Extremes.NAME));
        return new Trade(
                new Orders(ground).key(order),
                ground.instrument(),
                Side.SELL,
                Optional.of(ground.session()),
                TradeStatus.SETTLED,
                fills,
                Optional.of(Extremes.LATEST));
    }
}
