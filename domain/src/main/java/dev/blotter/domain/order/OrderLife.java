package dev.blotter.domain.order;

import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.time.EventKey;
import java.util.Collection;
import java.util.Optional;

/**
 * The facts that an order's terms and events add up to.
 *
 * @param quantity FIX OrderQty (38) as it is now; zero or less once restatements have used it up; unknown when adopted
 * @param sent whether the engine said that it was sent
 * @param acknowledged whether the venue said that it has it
 * @param halt whether it is suspended or done for the day
 * @param outcomeUnknown whether the newest word is that nobody knows
 * @param closedAt the event that closed it, with {@code closed}
 * @param last the newest event counted in
 */
public record OrderLife(
        Optional<Amount> quantity,
        Optional<Price> limitPrice,
        Optional<Price> stopPrice,
        Optional<VenueOrderId> venueOrderId,
        boolean sent,
        boolean acknowledged,
        PendingRequest pending,
        Halt halt,
        boolean outcomeUnknown,
        Optional<ClosedReason> closed,
        Optional<EventKey> closedAt,
        Optional<EventKey> last) {

    /** Whether the venue holds the order back without having closed it. */
    public enum Halt {
        NONE,
        SUSPENDED,
        DONE_FOR_DAY
    }

    /** The life of an order of which nothing was reported yet. */
    public static OrderLife begin(Optional<OrderTerms> terms) {
        return new OrderLife(
                terms.map(t -> new Amount(t.quantity().value())),
                terms.flatMap(OrderTerms::limitPrice),
                terms.flatMap(OrderTerms::stopPrice),
                Optional.empty(),
                false,
                false,
                PendingRequest.NONE,
                Halt.NONE,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The life after all the events, whatever order they are given in. */
    public static OrderLife of(Optional<OrderTerms> terms, Collection<OrderEvent> events) {
        return begin(terms).after(events);
    }

    /** The life folded anew from the terms and all the events; that the venue has the order is never unlearnt. */
    public OrderLife again(Optional<OrderTerms> terms, Collection<OrderEvent> events) {
        OrderLife begun = acknowledged ? begin(terms).asAcknowledged() : begin(terms);
        return begun.after(events);
    }

    /** The same life of an order that the venue has. */
    public OrderLife asAcknowledged() {
        return new OrderLife(
                quantity,
                limitPrice,
                stopPrice,
                venueOrderId,
                sent,
                true,
                pending,
                halt,
                outcomeUnknown,
                closed,
                closedAt,
                last);
    }

    private OrderLife after(Collection<OrderEvent> events) {
        OrderLife life = this;
        for (OrderEvent event : OrderLifeStep.inOrder(events)) {
            life = life.after(event);
        }
        return life;
    }

    /** Whether the event can be added on; otherwise the life must be folded again with it. */
    public boolean comesNext(EventKey key) {
        return last.isEmpty() || key.isAfter(last.get());
    }

    /** The life after one more event, which must come next in canonical order. */
    public OrderLife after(OrderEvent event) {
        return new OrderLifeStep(this).apply(event);
    }

    public boolean isClosed() {
        return closed.isPresent();
    }
}
