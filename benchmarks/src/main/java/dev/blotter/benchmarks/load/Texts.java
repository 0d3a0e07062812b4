package dev.blotter.benchmarks.load;

import java.util.Locale;

/** Figures as people read them. */
public final class Texts {

    private static final double NANOS_PER_MILLI = 1e6;

    private Texts() {}

    /** Milliseconds with two decimals, without the unit. */
    public static String millis(long nanos) {
        return String.format(Locale.ROOT, "%,.2f", nanos / NANOS_PER_MILLI);
    }

    /** A whole number with its thousands apart. */
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The nearest whole number, with its thousands apart. */
    public static String rounded(double number) {
        return whole(Math.round(number));
    }
}
