package dev.blotter.application.book;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.List;

/** What was booked before this commit; asked for only where something must be folded again. */
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
        };
    }

    List<OrderEvent> events(Collection<OrderKey> orders);

    List<Execution> ofOrders(Collection<OrderKey> orders);

    List<Execution> ofPositions(Collection<PositionKey> positions);
}
