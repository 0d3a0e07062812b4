package dev.blotter.contract.store;

import dev.blotter.contract.execution.Executions;
import dev.blotter.contract.instrument.Instruments;
import dev.blotter.contract.journal.JournalEntries;
import dev.blotter.contract.order.OrderEvents;
import dev.blotter.contract.order.Orders;
import dev.blotter.contract.portfolio.CashBalances;
import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.contract.position.Positions;
import dev.blotter.contract.session.Sessions;
import dev.blotter.contract.trade.Trades;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/** One row of every table. */
final class EveryTable {

    private final Ground ground;
    private final CashBalance cash;
    private final Order order;
    private final OrderEvent event;
    private final Execution execution;
    private final Trade trade;
    private final Position position;
    private final JournalEntry entry;
    private final JournalEntry conflict;

    EveryTable(Ground ground) {
        this.ground = ground;
        cash = CashBalances.of(ground.portfolio(), "USD", "100", "100");
        order = new Orders(ground).limit(1);
        event = new OrderEvents(order.key()).of(1, OrderEventType.NEW);
        execution = new Executions(ground).fill(order.key(), 1);
        trade = Trades.of(order, execution);
        position = new Positions(ground.portfolio()).held(ground.instrument(), 1);
        List<JournalEntry> chain = new JournalEntries(ground.portfolio()).chain(2);
        entry = chain.getFirst();
        conflict = chain.getLast();
    }

    Order order() {
        return order;
    }

    void save(WriteTransaction tx) {
        ground.save(tx);
        tx.cash().save(List.of(cash));
        tx.orders().save(List.of(order));
        tx.orderEvents().append(List.of(event));
        tx.executions().append(List.of(execution));
        tx.trades().save(List.of(trade));
        tx.positions().save(List.of(position));
        tx.journal().append(List.of(entry));
        tx.conflicts().append(List.of(conflict));
    }

    Ground ground() {
        return ground;
    }

    /** The rows that belong to the portfolio. */
    List<Object> ofPortfolio() {
        return List.of(
                Portfolios.named(ground.portfolio(), "contract"),
                cash,
                position,
                trade,
                Sessions.open(ground),
                order,
                event,
                execution,
                entry,
                conflict);
    }

    void assertStored(Store store) {
        List<Object> expected = new ArrayList<>(ofPortfolio());
        expected.add(Instruments.plain(ground.instrument()));
        Assertions.assertThat(found(store)).containsExactlyInAnyOrderElementsOf(expected);
    }

    void assertAbsent(Store store) {
        Assertions.assertThat(found(store)).isEmpty();
    }

    private List<Object> found(Store store) {
        Finders finders = store.finders();
        PortfolioId owner = ground.portfolio();
        List<Object> found = new ArrayList<>();
        finders.portfolios().fetch(owner, PortfolioFetch.WITH_ALL, 10).ifPresent(view -> {
            found.add(view.portfolio());
            found.addAll(view.cash());
            found.addAll(view.positions());
            found.addAll(view.trades());
        });
        finders.instruments().find(ground.instrument()).ifPresent(found::add);
        found.addAll(finders.sessions().page(owner, Optional.empty(), 10));
        found.addAll(finders.orders().page(owner, Optional.empty(), 10));
        found.addAll(finders.orders().events(order.key()));
        found.addAll(finders.executions().page(owner, 0, 10));
        found.addAll(finders.journal().page(owner, 0, 10));
        found.addAll(finders.journal().conflicts(owner, 0, 10));
        return found;
    }
}
