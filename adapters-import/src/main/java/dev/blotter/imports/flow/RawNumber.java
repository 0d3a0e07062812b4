package dev.blotter.imports.flow;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.money.Decimals;
import dev.blotter.domain.money.Price;
import dev.blotter.domain.money.Quantity;
import java.math.BigDecimal;

/** Reads the numbers of a row: digits, a sign and a point, and nothing else that Java would take for a number. */
final class RawNumber {

    private static final int PRICE_SHIFT = 4;

    private RawNumber() {}

    /** A number with or without a point. */
    static BigDecimal decimal(String field, String raw) {
        BigDecimal value = Decimals.parse(field, raw);
        if (!isPlain(raw, true)) {
            throw new InvalidFieldException(
                    field, "is '" + raw + "'; a number here has digits, a sign and a point only");
        }
        return value;
    }

    /** A number without a point. */
    static BigDecimal whole(String field, String raw) {
        BigDecimal value = Decimals.parse(field, raw);
        if (!isPlain(raw, false)) {
            throw new InvalidFieldException(field, "is '" + raw + "'; it must be a whole number");
        }
        return value;
    }

    /** A whole number that fits into 64 bits, at least zero. */
    static long count(String field, String raw) {
        BigDecimal value = whole(field, raw);
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new InvalidFieldException(field, "is '" + raw + "'; it must be from 0 to " + Long.MAX_VALUE);
        }
        return value.longValueExact();
    }

    /** A price that was multiplied by 10,000 to be whole. */
    static Price tenThousandths(String field, String raw) {
        return new Price(whole(field, raw).movePointLeft(PRICE_SHIFT));
    }

    /** A quantity, greater than zero. */
    static Quantity quantity(String field, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new InvalidFieldException(field, "is " + value.toPlainString() + "; it must be greater than zero");
        }
        return new Quantity(value);
    }

    /** Whether the text is nothing but ASCII digits, with a minus before and a point within where allowed. */
    static boolean isPlain(String raw, boolean point) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean allowed = (c >= '0' && c <= '9') || (c == '-' && i == 0) || (c == '.' && point);
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
