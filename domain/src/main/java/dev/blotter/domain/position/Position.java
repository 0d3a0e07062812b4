package dev.blotter.domain.position;

import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Decimals;
import dev.blotter.domain.money.Fees;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.time.EventKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * What a portfolio holds of an instrument.
 *
 * @param quantity units held; negative when short
 * @param cost what they cost, in the quote currency; negative when short
 * @param realised profit and loss of what was closed, before fees, in the quote currency
 * @param fees all fees of its fills, per currency
 * @param cycle how many times it was opened from flat, or turned
 * @param last the newest fill counted in
 */
public record Position(
        PositionKey key,
        Amount quantity,
        Amount cost,
        Amount realised,
        Fees fees,
        long cycle,
        Optional<EventKey> last) {

    /** A position that was never opened. */
    public static Position flat(PositionKey key) {
        return new Position(key, Amount.ZERO, Amount.ZERO, Amount.ZERO, Fees.NONE, 0, Optional.empty());
    }

    /** The fold of fills in canonical order. */
    public static Position fold(PositionKey key, Quantity multiplier, Collection<BookedFill> fills) {
        Position position = flat(key);
        for (BookedFill fill : fills) {
            position = position.after(fill, multiplier);
        }
        return position;
    }

    /** Whether the fill can be added on; otherwise all fills must be folded again. */
    public boolean comesNext(EventKey at) {
        return last.isEmpty() || at.isAfter(last.get());
    }

    /** Whether nothing is held. */
    public boolean isFlat() {
        return quantity.isZero();
    }

    /** The position after one more fill, which must come next in canonical order. */
    public Position after(BookedFill booked, Quantity multiplier) {
        Amount signed = booked.side().signed(booked.fill().quantity());
        BigDecimal unit = booked.fill().price().value().multiply(multiplier.value());
        Position next = move(signed.value(), unit);
        Fees paid = booked.fill().fee().map(fees::plus).orElse(fees);
        return new Position(key, next.quantity, next.cost, next.realised, paid, next.cycle, Optional.of(booked.at()));
    }

    /** Adds units (signed) at a value each: grows, reduces, closes or turns the position. */
    private Position move(BigDecimal signed, BigDecimal unit) {
        BigDecimal held = quantity.value();
        BigDecimal after = held.add(signed);
        if (held.signum() * signed.signum() >= 0) {
            BigDecimal grown = cost.value().add(signed.multiply(unit));
            return with(after, grown, realised.value(), isFlat() ? cycle + 1 : cycle);
        }
        if (after.signum() == held.signum()) {
            BigDecimal released = release(signed);
            BigDecimal gained = signed.multiply(unit).negate().subtract(released);
            return with(after, cost.value().subtract(released), realised.value().add(gained), cycle);
        }
        // The value of the whole fill fits 18 decimals; that of its closing part may not, and the opening part takes
        // the rest.
        BigDecimal closing = held.multiply(unit).setScale(Decimals.SCALE, RoundingMode.HALF_EVEN);
        BigDecimal opening = signed.multiply(unit).add(closing);
        BigDecimal gained = closing.subtract(cost.value());
        long nextCycle = after.signum() == 0 ? cycle : cycle + 1;
        return with(after, opening, realised.value().add(gained), nextCycle);
    }

    /** The cost of the units that a fill against the position closes. */
    private BigDecimal release(BigDecimal signed) {
        return cost.value().multiply(signed.negate()).divide(quantity.value(), Decimals.SCALE, RoundingMode.HALF_EVEN);
    }

    private Position with(BigDecimal newQuantity, BigDecimal newCost, BigDecimal newRealised, long newCycle) {
        return new Position(
                key, new Amount(newQuantity), new Amount(newCost), new Amount(newRealised), fees, newCycle, last);
    }
}
