package dev.blotter.domain.money;

import dev.blotter.domain.field.InvalidFieldException;
import java.math.BigDecimal;

/**
 * A number of units, greater than zero; the direction is in the order's or execution's side (FIX OrderQty, LastQty).
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public Quantity {
        value = Decimals.exact("quantity", value);
        if (value.signum() <= 0) {
            throw new InvalidFieldException(
                    "quantity", "is " + value.toPlainString() + "; it must be greater than zero");
        }
    }

    /** Reads a quantity from its decimal text. */
    public static Quantity of(String text) {
        return new Quantity(Decimals.number("quantity", text));
    }

    /** A quantity of whole units. */
    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    /** Units times price, exactly; the result may need more digits than are kept and is checked where it is stored. */
    public BigDecimal times(Price price) {
        return value.multiply(price.value());
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
