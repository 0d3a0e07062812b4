package dev.blotter.domain.money;

import java.math.BigDecimal;

/**
 * A signed exact number whose unit stands beside it: an amount of a currency, or of units held (negative when short).
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {

    /** Nothing. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    public Amount {
        value = Decimals.exact("amount", value);
    }

    /** Reads an amount from its decimal text. */
    public static Amount of(String text) {
        return new Amount(Decimals.number("amount", text));
    }

    /** The sum; refused when it needs more digits than are kept. */
    public Amount plus(Amount other) {
        return new Amount(value.add(other.value));
    }

    /** The difference; refused when it needs more digits than are kept. */
    public Amount minus(Amount other) {
        return new Amount(value.subtract(other.value));
    }

    /** The same amount with the other sign. */
    public Amount negated() {
        return new Amount(value.negate());
    }

    /** −1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
