package dev.blotter.domain.order;

import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.time.EventKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One step of an order's life: the table of what each event changes. */
final class OrderLifeStep {

    private Optional<Amount> quantity;
    private Optional<Price> limitPrice;
    private Optional<Price> stopPrice;
    private Optional<VenueOrderId> venueOrderId;
    private boolean sent;
    private boolean acknowledged;
    private PendingRequest pending;
    private OrderLife.Halt halt;
    private boolean outcomeUnknown;
    private Optional<ClosedReason> closed;
    private Optional<EventKey> closedAt;

    OrderLifeStep(OrderLife life) {
        quantity = life.quantity();
        limitPrice = life.limitPrice();
        stopPrice = life.stopPrice();
        venueOrderId = life.venueOrderId();
        sent = life.sent();
        acknowledged = life.acknowledged();
        pending = life.pending();
        halt = life.halt();
        outcomeUnknown = life.outcomeUnknown();
        closed = life.closed();
        closedAt = life.closedAt();
    }

    static List<OrderEvent> inOrder(Collection<OrderEvent> events) {
        return events.stream().sorted(Comparator.comparing(OrderEvent::key)).toList();
    }

    OrderLife apply(OrderEvent event) {
        venueOrderId = event.venueOrderId().or(() -> venueOrderId);
        if (event.evidence() != Evidence.LOCAL) {
            outcomeUnknown = false;
        }
        switch (event.type()) {
            case DENIED -> close(ClosedReason.DENIED, event);
            case PENDING_NEW -> sent = true;
            case NEW -> working();
            case REJECTED -> close(ClosedReason.REJECTED, event);
            case PENDING_CANCEL -> request(PendingRequest.CANCEL);
            case PENDING_REPLACE -> request(PendingRequest.REPLACE);
            case CANCEL_REJECTED -> pending = pending.without(PendingRequest.CANCEL);
            case REPLACE_REJECTED -> pending = pending.without(PendingRequest.REPLACE);
            case REPLACED -> replace(event);
            case RESTATED -> restate(event);
            case CANCELED -> close(ClosedReason.CANCELED, event);
            case EXPIRED -> close(ClosedReason.EXPIRED, event);
            case DONE_FOR_DAY -> halt(OrderLife.Halt.DONE_FOR_DAY);
            case SUSPENDED -> halt(OrderLife.Halt.SUSPENDED);
            case OUTCOME_UNKNOWN -> outcomeUnknown = closed.isEmpty();
        }
        return new OrderLife(
                quantity,
                limitPrice,
                stopPrice,
                venueOrderId,
                sent,
                acknowledged,
                pending,
                halt,
                outcomeUnknown,
                closed,
                closedAt,
                Optional.of(event.key()));
    }

    private void working() {
        acknowledged = true;
        halt = OrderLife.Halt.NONE;
    }

    private void halt(OrderLife.Halt by) {
        if (closed.isEmpty()) {
            halt = by;
        }
    }

    private void request(PendingRequest request) {
        if (closed.isEmpty()) {
            pending = pending.with(request);
        }
    }

    private void replace(OrderEvent event) {
        working();
        pending = pending.without(PendingRequest.REPLACE);
        quantity = event.quantity().map(q -> new Amount(q.value())).or(() -> quantity);
        limitPrice = event.limitPrice().or(() -> limitPrice);
        stopPrice = event.stopPrice().or(() -> stopPrice);
    }

    private void restate(OrderEvent event) {
        working();
        Amount less = new Amount(event.quantity().orElseThrow().value());
        quantity = quantity.map(q -> q.minus(less));
    }

    private void close(ClosedReason reason, OrderEvent event) {
        closed = Optional.of(reason);
        closedAt = Optional.of(event.key());
        pending = PendingRequest.NONE;
        halt = OrderLife.Halt.NONE;
        outcomeUnknown = false;
    }
}
