package dev.blotter.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates to be tried one after the other, in arrivals a second. */
public record Ramp(List<Integer> rates) {

    /** Above this no generator on one machine keeps its schedule. */
    static final int MOST_RATE = 1_000_000;

    private static final int MOST_STEPS = 200;
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,7})\\s*[:,]\\s*([0-9]{1,7})\\s*[:,]\\s*([0-9]{1,7})");
    private static final int TO = 2;
    private static final int STEP = 3;

    public Ramp {
        rates = List.copyOf(rates);
    }

    /** One rate. */
    public static Ramp of(int rate) {
        if (rate < 1 || rate > MOST_RATE) {
            throw new IllegalArgumentException("--rate is " + rate + "; it takes 1 to " + MOST_RATE);
        }
        return new Ramp(List.of(rate));
    }

    /**
     * Reads {@code FROM:TO:STEP}, or the same with commas.
     *
     * @throws IllegalArgumentException with one sentence that says what cannot be
     */
    public static Ramp parse(String text) {
        Matcher numbers = TEXT.matcher(text.strip());
        if (!numbers.matches()) {
            throw new IllegalArgumentException("--ramp is '" + text + "'; it takes FROM:TO:STEP, such as 100:5000:500");
        }
        int from = Integer.parseInt(numbers.group(1));
        int to = Integer.parseInt(numbers.group(TO));
        int step = Integer.parseInt(numbers.group(STEP));
        if (from < 1 || to < from || to > MOST_RATE || step < 1) {
            throw new IllegalArgumentException("--ramp is " + text + "; it must rise from 1 or more to at most "
                    + MOST_RATE + ", in steps of 1 or more");
        }
        if ((to - from) / step >= MOST_STEPS) {
            throw new IllegalArgumentException(
                    "--ramp is " + text + ", which is more than " + MOST_STEPS + " steps; make them larger");
        }
        List<Integer> rates = new ArrayList<>();
        for (int rate = from; rate <= to; rate += step) {
            rates.add(rate);
        }
        return new Ramp(rates);
    }
}
