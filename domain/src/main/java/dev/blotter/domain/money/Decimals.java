package dev.blotter.domain.money;

import dev.blotter.domain.field.InvalidFieldException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The one rule of exact numbers: at most {@value #INTEGER_DIGITS} digits before and {@value #SCALE} after the point.
 */
public final class Decimals {

    /** Digits allowed before the decimal point. */
    public static final int INTEGER_DIGITS = 20;

    /** Digits allowed after the decimal point. */
    public static final int SCALE = 18;

    private static final int LONGEST_TEXT = 64;
    private static final int BITS_OF_A_LONG = 63;
    private static final int ZEROS = 9;
    private static final BigInteger WITH_ZEROS = BigInteger.TEN.pow(ZEROS);

    private Decimals() {}

    /**
     * Returns the value in canonical form: no trailing zeros, no exponent.
     *
     * @throws InvalidFieldException when the value has more digits than are kept
     */
    public static BigDecimal exact(String field, BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long integerDigits = (long) value.precision() - value.scale();
        if (integerDigits > INTEGER_DIGITS) {
            throw new InvalidFieldException(
                    field,
                    "has " + integerDigits + " digits before the point; at most " + INTEGER_DIGITS + " are kept");
        }
        BigDecimal stripped = value.scale() > 0 ? stripped(value) : value;
        if (stripped.scale() > SCALE) {
            throw new InvalidFieldException(
                    field, "has " + stripped.scale() + " digits after the point; at most " + SCALE + " are kept");
        }
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Some stores give all 18 digits. Without nine zeros it mostly is a long, which needs no long division. */
    private static BigDecimal stripped(BigDecimal value) {
        if (value.scale() >= ZEROS && value.unscaledValue().bitLength() > BITS_OF_A_LONG) {
            BigInteger[] parts = value.unscaledValue().divideAndRemainder(WITH_ZEROS);
            if (parts[1].signum() == 0) {
                return new BigDecimal(parts[0], value.scale() - ZEROS).stripTrailingZeros();
            }
        }
        return value.stripTrailingZeros();
    }

    /**
     * Reads a decimal number.
     *
     * @throws InvalidFieldException when the text is not a number or has more digits than are kept
     */
    public static BigDecimal parse(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidFieldException(
                    field, "is a text of " + text.length() + " characters, too long for a number");
        }
        try {
            return exact(field, new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new InvalidFieldException(field, "is '" + text + "', which is not a number");
        }
    }
}
