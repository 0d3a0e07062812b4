package dev.blotter.domain.execution;

import dev.blotter.domain.money.Decimals;
import dev.blotter.domain.money.Money;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import java.util.Optional;

/**
 * The figures of a fill.
 *
 * @param quantity FIX LastQty (32)
 * @param price FIX LastPx (31)
 * @param fee what was paid for it, in any currency; negative for a rebate
 */
public record Fill(Quantity quantity, Price price, Optional<Money> fee) {

    public Fill {
        Decimals.exact("quantity × price", quantity.times(price));
    }

    /** A fill without a fee. */
    public static Fill of(String quantity, String price) {
        return new Fill(Quantity.of(quantity), Price.of(price), Optional.empty());
    }

    /** The same fill with a fee. */
    public Fill withFee(Money paid) {
        return new Fill(quantity, price, Optional.of(paid));
    }
}
