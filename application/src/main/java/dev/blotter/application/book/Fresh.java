package dev.blotter.application.book;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one commit adds to an order and its trade. */
final class Fresh {

    final List<OrderEvent> events = new ArrayList<>();
    final List<Execution> executions = new ArrayList<>();
    private boolean completed;
    private Optional<EventKey> firstReport = Optional.empty();
    private Optional<Timestamp> settled = Optional.empty();

    void add(Execution execution) {
        executions.add(execution);
        EventKey key = execution.eventKey();
        firstReport =
                Optional.of(firstReport.map(first -> EventKey.min(first, key)).orElse(key));
    }

    Optional<EventKey> firstReport() {
        return firstReport;
    }

    /** The order's terms came after its executions. */
    void complete() {
        completed = true;
    }

    boolean isCompleted() {
        return completed;
    }

    void settle(Timestamp time) {
        settled = Optional.of(time);
    }

    Optional<Timestamp> settled() {
        return settled;
    }
}
