package dev.blotter.domain.money;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fees paid, per currency; a negative amount is a rebate. Currencies whose sum is zero are left out. */
public record Fees(Map<Currency, Amount> byCurrency) {

    /** No fees. */
    public static final Fees NONE = new Fees(Map.of());

    public Fees {
        boolean isInOrder = byCurrency.size() <= 1 && !byCurrency.containsValue(Amount.ZERO);
        byCurrency = isInOrder ? Map.copyOf(byCurrency) : inOrder(byCurrency);
    }

    private static Map<Currency, Amount> inOrder(Map<Currency, Amount> fees) {
        SortedMap<Currency, Amount> sorted = new TreeMap<>(fees);
        sorted.values().removeIf(Amount::isZero);
        return sorted.size() <= 1 ? Map.copyOf(sorted) : Collections.unmodifiableSortedMap(sorted);
    }

    /** These fees and one more. */
    public Fees plus(Money fee) {
        if (fee.amount().isZero()) {
            return this;
        }
        if (byCurrency.isEmpty()) {
            return new Fees(Map.of(fee.currency(), fee.amount()));
        }
        Map<Currency, Amount> sum = new TreeMap<>(byCurrency);
        sum.merge(fee.currency(), fee.amount(), Amount::plus);
        return new Fees(sum);
    }

    /** The fees paid in one currency. */
    public Amount in(Currency currency) {
        return byCurrency.getOrDefault(currency, Amount.ZERO);
    }

    /** Canonical text, {@code BNB 0.001;USD 1.2} in the currencies' order; empty when there are none. */
    public String text() {
        StringBuilder text = new StringBuilder();
        byCurrency.forEach((currency, amount) -> text.append(text.isEmpty() ? "" : ";")
                .append(currency)
                .append(' ')
                .append(amount));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    public static Fees parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (text.indexOf(';') < 0) {
            return NONE.plus(money(text, text));
        }
        Fees fees = NONE;
        for (String part : text.split(";", -1)) {
            fees = fees.plus(money(text, part));
        }
        return fees;
    }

    private static Money money(String text, String part) {
        int space = part.indexOf(' ');
        if (space < 0) {
            throw new InvalidFieldException("fees", "is '" + text + "', which is not a list of currency and amount");
        }
        return Money.of(part.substring(space + 1), part.substring(0, space));
    }

    @Override
    public String toString() {
        return text();
    }
}
