package dev.blotter.contract.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.order.Orders;
import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.LogProbe;
import dev.blotter.contract.store.Transactions;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.execution.VenueExecutionId;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.execution.ExecutionLog} must do. */
public interface ExecutionLogContract {

    Store store();

    @Test
    default void executionsAreKeptAsTheyWereGiven() {
        Executions executions = executions();
        OrderKey order = order(executions, 1);
        probe(order)
                .keeps(List.of(
                        executions.fill(order, 1),
                        executions.bust(order, 2, 1),
                        executions.bust(order, 3, 77),
                        executions.full(order, Long.MAX_VALUE)));
    }

    @Test
    default void executionsThatExistAreLoaded() {
        Executions executions = executions();
        OrderKey order = order(executions, 1);
        Execution fill = executions.fill(order, 1);
        probe(order).keeps(List.of(fill));
        List<ExecutionKey> wanted = List.of(fill.key(), executions.key("E2"), fill.key());
        assertThat(Transactions.map(store(), tx -> tx.executions().load(wanted)))
                .isEqualTo(Map.of(fill.key(), fill));
        assertThat(Transactions.map(store(), tx -> tx.executions().load(List.of())))
                .isEmpty();
    }

    /**
     * Venues reuse execution ids per day and per symbol; the same id is as many executions as there are places for it.
     */
    @Test
    default void collidingVenueExecutionIdsAreKeptApart() {
        List<Execution> all = new ArrayList<>();
        List<OrderKey> orders = new ArrayList<>();
        for (Ground ground : List.of(Ground.in(store()), Ground.in(store()))) {
            for (InstrumentId instrument :
                    List.of(ground.instrument(), Ground.in(store()).instrument())) {
                OrderKey order = order(new Executions(ground.on(instrument)), all.size());
                orders.add(order);
                for (String venue : List.of("XNAS", "ARCX")) {
                    for (LocalDate day : List.of(Executions.DAY, Executions.DAY.plusDays(1))) {
                        ExecutionKey key = new ExecutionKey(
                                ground.portfolio(), new Venue(venue), instrument, day, new VenueExecutionId("1"));
                        all.add(new Executions(ground).fill(order, key, all.size() + 1L, Extremes.TIME));
                    }
                }
            }
        }
        store().writes().write(tx -> tx.executions().append(all));
        assertThat(Transactions.list(store(), tx -> tx.executions().ofOrders(orders)))
                .hasSize(16)
                .containsExactlyInAnyOrderElementsOf(all);
        for (Execution one : all) {
            assertThat(store().finders().executions().find(one.key())).contains(one);
        }
    }

    @Test
    default void executionsOfOrdersAndOfPositionsAreLoaded() {
        Executions executions = executions();
        Ground ground = executions.ground();
        Executions elsewhere = new Executions(ground.on(Ground.in(store()).instrument()));
        OrderKey one = order(executions, 1);
        OrderKey two = order(executions, 2);
        OrderKey three = order(elsewhere, 3);
        Execution a = executions.fill(one, 1);
        Execution b = executions.fill(two, 2);
        Execution c = elsewhere.fill(three, 3);
        store().writes().write(tx -> tx.executions().append(List.of(a, b, c)));
        PositionKey here = new PositionKey(ground.portfolio(), ground.instrument());
        PositionKey there =
                new PositionKey(ground.portfolio(), elsewhere.ground().instrument());
        assertThat(Transactions.list(store(), tx -> tx.executions().ofOrders(List.of(one, three, one))))
                .containsExactlyInAnyOrder(a, c);
        assertThat(Transactions.list(store(), tx -> tx.executions().ofPositions(List.of(here, here))))
                .containsExactlyInAnyOrder(a, b);
        assertThat(Transactions.list(store(), tx -> tx.executions().ofPositions(List.of(here, there))))
                .containsExactlyInAnyOrder(a, b, c);
        assertThat(Transactions.list(store(), tx -> tx.executions().ofPositions(List.of())))
                .isEmpty();
        assertThat(Transactions.list(store(), tx -> tx.executions().ofOrders(List.of())))
                .isEmpty();
    }

    @Test
    default void aThousandExecutionsAreAdded() {
        Executions executions = executions();
        OrderKey order = order(executions, 1);
        probe(order)
                .keeps(LongStream.rangeClosed(1, 1_000)
                        .mapToObj(n -> executions.fill(order, n))
                        .toList());
    }

    @Test
    default void executionThatIsThereAlreadyIsRefused() {
        Executions executions = executions();
        OrderKey order = order(executions, 1);
        List<Execution> stored = List.of(executions.fill(order, 1));
        List<Execution> good = List.of(executions.fill(order, 2), executions.fill(order, 3));
        probe(order).keeps(stored);
        probe(order).refuses(stored, stored.getFirst(), good);
        probe(order).refuses(stored, executions.fill(order, executions.key("E1"), 9, Extremes.LATEST), good);
        probe(order).refuses(stored, executions.fill(order, executions.key("E3"), 9, Extremes.LATEST), good);
    }

    @Test
    default void executionOfAJournalSequenceThatIsTakenIsRefused() {
        Executions executions = executions();
        OrderKey order = order(executions, 1);
        List<Execution> stored = List.of(executions.fill(order, 1));
        probe(order).keeps(stored);
        Execution taken = executions.fill(order, executions.key("other"), 1, Extremes.TIME);
        probe(order).refuses(stored, taken, List.of(executions.fill(order, 2)));
    }

    @Test
    default void executionWithoutItsOrderIsRefused() {
        Executions executions = executions();
        OrderKey order = order(executions, 1);
        Execution orphan = executions.fill(new Orders(executions.ground()).key(2), 1);
        probe(order).refuses(List.of(), orphan, List.of(executions.fill(order, 2)));
    }

    private Executions executions() {
        return new Executions(Ground.in(store()));
    }

    private OrderKey order(Executions executions, long n) {
        Order order = new Orders(executions.ground()).limit(n);
        store().writes().write(tx -> tx.orders().save(List.of(order)));
        return order.key();
    }

    private LogProbe<Execution> probe(OrderKey order) {
        return new LogProbe<>(
                store(),
                (tx, rows) -> tx.executions().append(rows),
                tx -> tx.executions().ofOrders(List.of(order)));
    }
}
