package dev.blotter.domain.order;

import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An order with all that is known of it.
 *
 * @param terms what was submitted; empty while the order is adopted
 * @param life what its events add up to
 * @param cumQuantity FIX CumQty (14): what its executions add up to
 * @param turnover quantity times price of its executions, summed exactly
 * @param sequence the journal sequence at which its terms became known, 0 while it is adopted
 */
public record Order(
        OrderKey key,
        InstrumentId instrument,
        Side side,
        Optional<OrderTerms> terms,
        OrderLife life,
        Amount cumQuantity,
        Amount turnover,
        long sequence) {

    private static final int AVERAGE_SCALE = 18;

    /** An order as it was submitted. */
    public static Order submitted(OrderKey key, InstrumentId instrument, Side side, OrderTerms terms, long sequence) {
        Optional<OrderTerms> known = Optional.of(terms);
        return new Order(key, instrument, side, known, OrderLife.begin(known), Amount.ZERO, Amount.ZERO, sequence);
    }

    /** An order of which nothing but an execution is known. */
    public static Order adopted(OrderKey key, InstrumentId instrument, Side side) {
        OrderLife life = OrderLife.begin(Optional.empty());
        return new Order(key, instrument, side, Optional.empty(), life, Amount.ZERO, Amount.ZERO, 0);
    }

    /** Whether the order is known from executions only. */
    public boolean isAdopted() {
        return terms.isEmpty();
    }

    public OrderStatus status() {
        return OrderStatus.of(life, cumQuantity);
    }

    /** FIX LeavesQty (151): what is still working; zero once closed, and while adopted. */
    public Amount leavesQuantity() {
        if (life.isClosed() || life.quantity().isEmpty()) {
            return Amount.ZERO;
        }
        Amount left = life.quantity().get().minus(cumQuantity);
        return left.signum() > 0 ? left : Amount.ZERO;
    }

    /** FIX AvgPx (6), half-even at 18 decimals, for display; the exact figures are turnover and CumQty. */
    public Optional<BigDecimal> averagePrice() {
        return cumQuantity.isZero()
                ? Optional.empty()
                : Optional.of(turnover.value().divide(cumQuantity.value(), AVERAGE_SCALE, RoundingMode.HALF_EVEN));
    }

    /** Whether more was executed than was asked for; such fills are booked all the same. */
    public boolean isOverfilled() {
        return life.quantity().map(q -> cumQuantity.compareTo(q) > 0).orElse(false);
    }

    /** Whether nothing is known to work any longer. */
    public boolean isDone() {
        return leavesQuantity().isZero();
    }

    /** Whether something works at the venue, or may, that nobody knows of. */
    public boolean isInDoubt() {
        return doubt().isPresent();
    }

    /**
     * What nobody knows of it; empty when its fate at the venue is known. Where several things are unknown, the one
     * that has to be asked first.
     */
    public Optional<Doubt> doubt() {
        if (isDone()) {
            return Optional.empty();
        }
        if (life.outcomeUnknown() && cumQuantity.isZero()) {
            return Optional.of(Doubt.OUTCOME_UNKNOWN);
        }
        return switch (life.pending()) {
            case CANCEL, CANCEL_AND_REPLACE -> Optional.of(Doubt.CANCEL_NOT_ANSWERED);
            case REPLACE -> Optional.of(Doubt.REPLACE_NOT_ANSWERED);
            case NONE -> isHeardOf() ? Optional.empty() : Optional.of(unanswered());
        };
    }

    /** Whether the venue has said anything from which it follows that it has the order. */
    private boolean isHeardOf() {
        return life.acknowledged() || life.halt() != OrderLife.Halt.NONE || !cumQuantity.isZero();
    }

    private Doubt unanswered() {
        return life.sent() ? Doubt.NOT_ANSWERED : Doubt.NOT_SAID_TO_BE_SENT;
    }

    /** The order with its terms; its life is to be folded again from all its events. */
    public Order completed(OrderTerms submitted, long atSequence) {
        return new Order(key, instrument, side, Optional.of(submitted), life, cumQuantity, turnover, atSequence);
    }

    public Order withLife(OrderLife newLife) {
        return new Order(key, instrument, side, terms, newLife, cumQuantity, turnover, sequence);
    }

    public Order withFills(Amount newCumQuantity, Amount newTurnover) {
        return new Order(key, instrument, side, terms, life, newCumQuantity, newTurnover, sequence);
    }
}
