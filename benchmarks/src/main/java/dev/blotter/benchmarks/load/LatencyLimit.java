package dev.blotter.benchmarks.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long 99 of 100 arrivals may take.
 *
 * @param text as it was asked for
 */
public record LatencyLimit(long nanos, String text) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(us|ms|s)");
    private static final Map<String, Integer> DIGITS = Map.of("us", 3, "ms", 6, "s", 9);
    private static final long SHORTEST = 1_000;
    private static final long LONGEST = 3_600_000_000_000L;

    /**
     * Reads such as {@code 25ms}.
     *
     * @throws IllegalArgumentException with one sentence when it is no such time, or below 1 µs or above an hour
     */
    public static LatencyLimit parse(String text) {
        Matcher time = TEXT.matcher(text.strip());
        if (!time.matches()) {
            throw new IllegalArgumentException("--p99 is '" + text + "'; it takes such as 25ms, 500us or 1.5s");
        }
        BigDecimal nanos = new BigDecimal(time.group(1)).movePointRight(DIGITS.getOrDefault(time.group(2), 0));
        long whole = nanos.setScale(0, RoundingMode.DOWN).longValue();
        if (whole < SHORTEST || whole > LONGEST) {
            throw new IllegalArgumentException("--p99 is " + text + "; it takes 1us to 3600s");
        }
        return new LatencyLimit(whole, time.group(1) + " " + time.group(2).replace("us", "µs"));
    }
}
