package dev.blotter.contract.trade;

import dev.blotter.contract.execution.Executions;
import dev.blotter.contract.order.Orders;
import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.trade.Trade;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.trade.TradeRepository} must do. */
public interface TradeRepositoryContract {

    Store store();

    @Test
    default void tradesAreKeptAsTheyWereGiven() {
        Ground ground = ground(3);
        Order order = new Orders(ground).limit(1);
        Order adopted = new Orders(ground).adopted(1);
        Execution fill = new Executions(ground).fill(order.key(), 1);
        Trade booked = Trades.of(order, fill);
        probe().keeps(
                        booked,
                        new Trades(ground).full(1),
                        Trades.of(adopted, fill),
                        Trades.of(order, fill, new Executions(ground).bust(order.key(), 2, 1)),
                        Trade.of(order, booked.fills(), Optional.of(Extremes.EARLIEST)));
    }

    @Test
    default void tradesThatExistAreLoaded() {
        Ground ground = ground(3);
        probe().loadsOnlyWhatExists(new Trades(ground).full(1), new Orders(ground).key(2));
        probe().loadsOnlyWhatExists(new Trades(ground).full(1), new Orders(Ground.in(store())).key(1));
    }

    @Test
    default void aThousandTradesAreSaved() {
        Ground ground = ground(1_500);
        probe().keepsAThousand(n -> booked(ground, n), n -> new Trades(ground).full(n));
    }

    @Test
    default void tradeWithoutItsParentsIsRefused() {
        Ground ground = ground(3);
        probe().refusesWithoutParent(booked(ground, 1), booked(ground, 5_000));
        Ground strange = ground.during(Ground.in(store()).session());
        probe().refusesWithoutParent(booked(ground, 1), booked(strange, 2));
    }

    @Test
    default void tradeIsAddedOnce() {
        Ground ground = ground(3);
        RepositoryProbe<OrderKey, Trade> adding = new RepositoryProbe<>(
                store(),
                Trade::key,
                (tx, keys) -> tx.trades().load(keys),
                (tx, rows) -> tx.trades().add(rows));
        adding.addsOnce(booked(ground, 1), new Trades(ground).full(1), booked(ground, 2));
    }

    private static Trade booked(Ground ground, long n) {
        Order order = new Orders(ground).limit(n);
        return Trades.of(order, new Executions(ground).fill(order.key(), n));
    }

    private Ground ground(long orders) {
        Ground ground = Ground.in(store());
        store().writes()
                .write(tx -> tx.orders()
                        .save(LongStream.range(0, orders)
                                .mapToObj(new Orders(ground)::limit)
                                .toList()));
        return ground;
    }

    private RepositoryProbe<OrderKey, Trade> probe() {
        return new RepositoryProbe<>(
                store(),
                Trade::key,
                (tx, keys) -> tx.trades().load(keys),
                (tx, rows) -> tx.trades().save(rows));
    }
}
