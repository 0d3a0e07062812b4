package dev.blotter.application.book;

import static java.util.stream.Collectors.groupingBy;

import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.order.OrderLife;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Brings the lives of orders up to date; an event that comes late has the life folded again. */
final class OrderFold {

    private final WorkingSet set;
    private final History history;

    OrderFold(WorkingSet set, History history) {
        this.set = set;
        this.history = history;
    }

    void run() {
        List<OrderKey> again = new ArrayList<>();
        set.fresh.forEach((key, fresh) -> {
            Order order = set.orders.find(key).orElseThrow();
            fresh.events.sort(Comparator.comparing(OrderEvent::key));
            if (mustFoldAgain(order, fresh)) {
                again.add(key);
            } else if (!fresh.events.isEmpty()) {
                set.orders.put(key, order.withLife(added(order.life(), fresh.events)));
            }
        });
        if (!again.isEmpty()) {
            foldAgain(again);
        }
    }

    private static boolean mustFoldAgain(Order order, Fresh fresh) {
        return fresh.isCompleted()
                || (!fresh.events.isEmpty()
                        && !order.life().comesNext(fresh.events.getFirst().key()));
    }

    private static OrderLife added(OrderLife life, List<OrderEvent> events) {
        OrderLife now = life;
        for (OrderEvent event : events) {
            now = now.after(event);
        }
        return now;
    }

    private void foldAgain(List<OrderKey> keys) {
        List<OrderKey> stored =
                keys.stream().filter(key -> set.orders.before(key).isPresent()).toList();
        Map<OrderKey, List<OrderEvent>> before =
                stored.isEmpty() ? Map.of() : history.events(stored).stream().collect(groupingBy(OrderEvent::order));
        for (OrderKey key : keys) {
            Order order = set.orders.find(key).orElseThrow();
            List<OrderEvent> events = new ArrayList<>(before.getOrDefault(key, List.of()));
            events.addAll(set.fresh(key).events);
            set.orders.put(key, order.withLife(order.life().again(order.terms(), events)));
        }
    }
}
