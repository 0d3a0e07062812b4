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
    private static final long WITH_ZEROS = 1_000_000_000L;
    private static final int BITS_OF_A_LIMB = 30;
    private static final long LIMB = (1L << BITS_OF_A_LIMB) - 1;
    private static final int BITS_OF_THREE_LIMBS = 3 * BITS_OF_A_LIMB;
    private static final int[] SHORTER = {16, 8, 4, 2, 1};
    private static final long[] WITH_SHORTER = {10_000_000_000_000_000L, 100_000_000L, 10_000L, 100L, 10L};

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
        if (mostDigits(value) - value.scale() > INTEGER_DIGITS) {
            requireIntegerDigits(field, (long) value.precision() - value.scale());
        }
        BigDecimal stripped = value.scale() > 0 ? stripped(value) : value;
        if (stripped.scale() > SCALE) {
            throw new InvalidFieldException(
                    field, "has " + stripped.scale() + " digits after the point; at most " + SCALE + " are kept");
        }
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** As many digits as a number of so many bits can have: often enough, and known without counting them. */
    private static long mostDigits(BigDecimal value) {
        // 0.30103 is a little more than the logarithm of 2.
        return value.unscaledValue().bitLength() * 30_103L / 100_000 + 1;
    }

    private static void requireIntegerDigits(String field, long digits) {
        if (digits > INTEGER_DIGITS) {
            throw new InvalidFieldException(
                    field, "has " + digits + " digits before the point; at most " + INTEGER_DIGITS + " are kept");
        }
    }

    /** Some stores give all 18 digits. Without nine zeros it mostly is a long. */
    private static BigDecimal stripped(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        int bits = unscaled.bitLength();
        if (bits <= BITS_OF_A_LONG) {
            return stripped(unscaled.longValue(), value.scale());
        }
        if (value.scale() < ZEROS) {
            return value.stripTrailingZeros();
        }
        if (bits <= BITS_OF_THREE_LIMBS) {
            return withoutNineZeros(value, unscaled);
        }
        BigInteger[] parts = unscaled.divideAndRemainder(BigInteger.valueOf(WITH_ZEROS));
        return parts[1].signum() == 0
                ? stripped(new BigDecimal(parts[0], value.scale() - ZEROS))
                : value.stripTrailingZeros();
    }

    /** A division by hand, limb by limb: the JDK's was a sixth of reading a position. */
    private static BigDecimal withoutNineZeros(BigDecimal value, BigInteger unscaled) {
        BigInteger magnitude = unscaled.abs();
        long low = magnitude.longValue();
        long upper = magnitude.shiftRight(2 * BITS_OF_A_LIMB).longValue();
        long middle = ((upper % WITH_ZEROS) << BITS_OF_A_LIMB) | ((low >>> BITS_OF_A_LIMB) & LIMB);
        long lower = ((middle % WITH_ZEROS) << BITS_OF_A_LIMB) | (low & LIMB);
        if (lower % WITH_ZEROS != 0) {
            return value.stripTrailingZeros();
        }
        long quotient = ((upper / WITH_ZEROS) << (2 * BITS_OF_A_LIMB))
                + ((middle / WITH_ZEROS) << BITS_OF_A_LIMB)
                + lower / WITH_ZEROS;
        return stripped(unscaled.signum() < 0 ? -quotient : quotient, value.scale() - ZEROS);
    }

    /** Without the zeros behind the point, many at once: the JDK takes them one by one. */
    private static BigDecimal stripped(long unscaled, int scale) {
        long digits = unscaled;
        int behind = scale;
        for (int i = 0; i < SHORTER.length; i++) {
            while (behind >= SHORTER[i] && digits % WITH_SHORTER[i] == 0) {
                digits /= WITH_SHORTER[i];
                behind -= SHORTER[i];
            }
        }
        return BigDecimal.valueOf(digits, behind);
    }

    /**
     * Reads a decimal number.
     *
     * @throws InvalidFieldException when the text is not a number or has more digits than are kept
     */
    public static BigDecimal parse(String field, String text) {
        return exact(field, number(field, text));
    }

    /** Reads a decimal number as it is written, of which {@link #exact} has still to be asked. */
    static BigDecimal number(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidFieldException(
                    field, "is a text of " + text.length() + " characters, too long for a number");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new InvalidFieldException(field, "is '" + text + "', which is not a number");
        }
    }
}
