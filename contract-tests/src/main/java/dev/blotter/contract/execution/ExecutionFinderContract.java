package dev.blotter.contract.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.order.Orders;
import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionFinder;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Store;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link ExecutionFinder} must do. */
public interface ExecutionFinderContract {

    Store store();

    @Test
    default void executionsAreFound() {
        Executions executions = new Executions(Ground.in(store()));
        Execution fill = executions.fill(new Orders(executions.ground()).key(1), 1);
        append(executions, List.of(fill));
        ExecutionFinder finder = store().finders().executions();
        assertThat(finder.find(fill.key())).contains(fill);
        assertThat(finder.find(executions.key("E2"))).isEmpty();
        assertThat(finder.find(executions.key("e1"))).isEmpty();
        assertThat(finder.find(new Executions(Ground.in(store())).key("E1"))).isEmpty();
    }

    @Test
    default void executionsOfAnOrderAreInCanonicalOrder() {
        Executions executions = new Executions(Ground.in(store()));
        OrderKey order = new Orders(executions.ground()).key(1);
        List<Execution> canonical = List.of(
                executions.fill(order, executions.key("b"), 4, Extremes.EARLIEST),
                executions.fill(order, executions.key("B"), 3, Extremes.TIME),
                executions.fill(order, executions.key("a"), 6, Extremes.TIME),
                executions.fill(order, executions.key("a-"), 5, Extremes.TIME),
                executions.fill(order, 1),
                executions.bust(order, 2, 1));
        append(executions, canonical.reversed());
        assertThat(store().finders().executions().ofOrder(order)).isEqualTo(canonical);
        assertThat(store().finders().executions().ofOrder(new Orders(Ground.in(store())).key(1)))
                .isEmpty();
    }

    @Test
    default void executionsArePagedInTheOrderTheyWereBooked() {
        Executions executions = new Executions(Ground.in(store()));
        OrderKey order = new Orders(executions.ground()).key(1);
        List<Execution> booked = LongStream.range(0, 20)
                .mapToObj(n -> executions.fill(order, executions.key("E" + n), 3 * n + 1, Extremes.after(-n)))
                .toList();
        append(executions, booked.reversed());
        Executions others = new Executions(Ground.in(store()));
        append(others, List.of(others.fill(new Orders(others.ground()).key(1), 1)));
        PortfolioId owner = executions.ground().portfolio();
        Pages.<Execution, Long>assertPaged(
                booked,
                (after, limit) -> store().finders().executions().page(owner, after.orElse(0L), limit),
                Execution::sequence);
    }

    private void append(Executions executions, List<Execution> rows) {
        store().writes().write(tx -> {
            tx.orders().save(List.of(new Orders(executions.ground()).limit(1)));
            tx.executions().append(rows);
        });
    }
}
