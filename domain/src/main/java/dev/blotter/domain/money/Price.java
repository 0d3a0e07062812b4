package dev.blotter.domain.money;

import java.math.BigDecimal;

/** A price in the instrument's quote currency per unit; zero and negative prices are legal. */
public record Price(BigDecimal value) implements Comparable<Price> {

    public Price {
        value = Decimals.exact("price", value);
    }

    /** Reads a price from its decimal text. */
    public static Price of(String text) {
        return new Price(Decimals.number("price", text));
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
