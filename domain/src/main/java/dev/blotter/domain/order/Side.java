package dev.blotter.domain.order;

import dev.blotter.domain.money.Amount;
import dev.blotter.domain.money.Quantity;

/** FIX Side (54). */
public enum Side {
    BUY,
    SELL;

    /** The quantity with the sign of the holding it adds up to: positive when bought, negative when sold. */
    public Amount signed(Quantity quantity) {
        Amount units = new Amount(quantity.value());
        return this == BUY ? units : units.negated();
    }
}
