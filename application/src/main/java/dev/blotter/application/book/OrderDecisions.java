package dev.blotter.application.book;

import dev.blotter.application.command.ReportOrder;
import dev.blotter.application.command.SubmitOrder;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import java.util.Optional;

/** Orders and what is reported of their lives. */
final class OrderDecisions {

    private final WorkingSet set;

    OrderDecisions(WorkingSet set) {
        this.set = set;
    }

    Verdict submit(Asked asked, SubmitOrder command) {
        Optional<Order> before = set.orders.find(command.orderKey());
        if (before.isPresent() && !before.get().isAdopted()) {
            return again(asked, command, before.get());
        }
        Optional<Verdict> refusal = refuse(asked, command, before);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        long sequence = set.book(asked);
        OrderKey key = command.orderKey();
        Fresh fresh = set.fresh(key);
        if (before.isPresent()) {
            fresh.complete();
        }
        Order order = before.map(adopted -> adopted.completed(command.terms(), sequence))
                .orElseGet(() -> Order.submitted(key, command.instrument(), command.side(), command.terms(), sequence));
        boolean known = command.evidence() != Evidence.LOCAL;
        set.orders.put(key, known ? order.withLife(order.life().asAcknowledged()) : order);
        return new Verdict.Applied(sequence);
    }

    private Verdict again(Asked asked, SubmitOrder command, Order before) {
        boolean same = before.terms().equals(Optional.of(command.terms()))
                && before.instrument().equals(command.instrument())
                && before.side() == command.side();
        return same
                ? new Verdict.Duplicate(before.sequence())
                : set.conflict(asked, before.sequence(), asked.said().subject() + " was submitted with other terms");
    }

    private Optional<Verdict> refuse(Asked asked, SubmitOrder command, Optional<Order> adopted) {
        if (!set.instruments.has(command.instrument())) {
            return Optional.of(Verdict.unknown(RefusalReason.UNKNOWN_INSTRUMENT, "instrument/" + command.instrument()));
        }
        Optional<SessionId> named = command.terms().session();
        if (named.isPresent()) {
            Optional<TradingSession> session = set.sessions.find(new SessionKey(command.portfolio(), named.get()));
            if (session.isEmpty()) {
                return Optional.of(Verdict.unknown(RefusalReason.UNKNOWN_SESSION, "session/" + named.get()));
            }
            if (!session.get().isOpen()) {
                return Optional.of(
                        new Verdict.Refused(RefusalReason.SESSION_CLOSED, "session/" + named.get() + " is closed"));
            }
        }
        boolean fits = adopted.map(order ->
                        order.side() == command.side() && order.instrument().equals(command.instrument()))
                .orElse(true);
        return fits
                ? Optional.empty()
                : Optional.of(new Verdict.Refused(
                        RefusalReason.INCONSISTENT,
                        asked.said().subject()
                                + " was executed on another side or instrument than it is submitted with"));
    }

    Verdict report(Asked asked, ReportOrder command) {
        Optional<Order> order = set.orders.find(command.orderKey());
        if (order.isEmpty() || isBeforeAdoption(order.get(), command)) {
            return Verdict.unknown(RefusalReason.UNKNOWN_ORDER, asked.said().subject());
        }
        OrderEvent event = command.toEvent(set.book(asked));
        set.events.add(event);
        set.fresh(command.orderKey()).events.add(event);
        return new Verdict.Applied(event.sequence());
    }

    private boolean isBeforeAdoption(Order order, ReportOrder command) {
        return order.isAdopted()
                && set.firstReport(order.key())
                        .map(first -> first.isAfter(command.eventKey()))
                        .orElse(false);
    }
}
