package dev.blotter.application.book;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.WriteStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the store holds, each question asked in a transaction of its own.
 *
 * @param written waits until everything that was decided on before is written
 */
record LaterHistory(WriteStore store, Runnable written) implements History {

    @Override
    public List<OrderEvent> events(Collection<OrderKey> orders) {
        return ask(history -> history.events(orders));
    }

    @Override
    public List<Execution> ofOrders(Collection<OrderKey> orders) {
        return ask(history -> history.ofOrders(orders));
    }

    @Override
    public List<Execution> ofPositions(Collection<PositionKey> positions) {
        return ask(history -> history.ofPositions(positions));
    }

    @Override
    public List<JournalEntry> conflicts(Collection<CommandKey> commands) {
        return ask(history -> history.conflicts(commands));
    }

    @Override
    public Map<PositionKey, Position> positions(Collection<PositionKey> keys) {
        return ask(history -> history.positions(keys));
    }

    @Override
    public Map<CashKey, CashBalance> cash(Collection<CashKey> keys) {
        return ask(history -> history.cash(keys));
    }

    private <R> R ask(Function<History, R> question) {
        written.run();
        List<R> answers = new ArrayList<>();
        store.write(transaction -> answers.add(question.apply(History.of(transaction))));
        return answers.getLast();
    }
}
