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
        SortedMap<Currency, Amount> sorted = new TreeMap<>();
        byCurrency.forEach((currency, amount) -> {
            if (!amount.isZero()) {
                sorted.put(currency, amount);
            }
        });
        byCurrency = Collections.unmodifiableSortedMap(sorted);
    }

    /** These fees and one more. */
    public Fees plus(Money fee) {
        if (fee.amount().isZero()) {
            return this;
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
        Fees fees = NONE;
        if (text.isEmpty()) {
            return fees;
        }
        for (String part : text.split(";", -1)) {
            int space = part.indexOf(' ');
            if (space < 0) {
                throw new InvalidFieldException(
                        "fees", "is '" + text + "', which is not a list of currency and amount");
            }
            fees = fees.plus(Money.of(part.substring(space + 1), part.substring(0, space)));
        }
        return fees;
    }

    @Override
    public String toString() {
        return text();
    }
}
