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
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was booked before this commit; asked for only where it is not known or something must be folded again. */
public interface History {

    /** Nothing was booked before. */
    History NONE = new History() {
        @Override
        public List<OrderEvent> events(Collection<OrderKey> orders) {
            return List.of();
        }

        @Override
        public List<Execution> ofOrders(Collection<OrderKey> orders) {
            return List.of();
        }

        @Override
        public List<Execution> ofPositions(Collection<PositionKey> positions) {
            return List.of();
        }

        @Override
        public List<JournalEntry> conflicts(Collection<CommandKey> commands) {
            return List.of();
        }

        @Override
        public Map<PositionKey, Position> positions(Collection<PositionKey> keys) {
            return Map.of();
        }

        @Override
        public Map<CashKey, CashBalance> cash(Collection<CashKey> keys) {
            return Map.of();
        }
    };

    /** What the store holds. */
    static History of(WriteTransaction store) {
        return new History() {
            @Override
            public List<OrderEvent> events(Collection<OrderKey> orders) {
                return store.orderEvents().ofOrders(orders);
            }

            @Override
            public List<Execution> ofOrders(Collection<OrderKey> orders) {
                return store.executions().ofOrders(orders);
            }

            @Override
            public List<Execution> ofPositions(Collection<PositionKey> positions) {
                return store.executions().ofPositions(positions);
            }

            @Override
            public List<JournalEntry> conflicts(Collection<CommandKey> commands) {
                return store.conflicts().load(commands);
            }

            @Override
            public Map<PositionKey, Position> positions(Collection<PositionKey> keys) {
                return store.positions().load(keys);
            }

            @Override
            public Map<CashKey, CashBalance> cash(Collection<CashKey> keys) {
                return store.cash().load(keys);
            }
        };
    }

    List<OrderEvent> events(Collection<OrderKey> orders);

    List<Execution> ofOrders(Collection<OrderKey> orders);

    List<Execution> ofPositions(Collection<PositionKey> positions);

    /** What was kept under these commands although something else stands there. */
    List<JournalEntry> conflicts(Collection<CommandKey> commands);

    Map<PositionKey, Position> positions(Collection<PositionKey> keys);

    Map<CashKey, CashBalance> cash(Collection<CashKey> keys);
}
