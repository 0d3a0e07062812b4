package dev.blotter.benchmarks.goal;

import dev.blotter.benchmarks.result.Figures;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One thing that a goal asks for, and what it was measured to be.
 *
 * @param what the ratio, or the seconds
 * @param isFloor whether the limit is the least that will do; otherwise it is the most
 * @param rounds as measured in each round; none when it could not be measured
 */
public record GoalRow(GoalName goal, String engine, String what, double limit, boolean isFloor, List<Double> rounds) {

    public GoalRow {
        rounds = List.copyOf(rounds);
    }

    static GoalRow atLeast(double limit, GoalName goal, String engine, String what, List<Double> rounds) {
        return new GoalRow(goal, engine, what, limit, true, rounds);
    }

    static GoalRow atMost(double limit, GoalName goal, String engine, String what, List<Double> rounds) {
        return new GoalRow(goal, engine, what, limit, false, rounds);
    }

    /** Whether it could be measured. */
    public boolean isMeasured() {
        return !rounds.isEmpty();
    }

    /** Whether the median is within the limit. */
    public boolean isMet() {
        return isMeasured() && (isFloor ? median() >= limit : median() <= limit);
    }

    /** The median of the rounds. */
    public double median() {
        return Figures.median(rounds);
    }

    /** {@code ≥ 3.00}. */
    public String limitText() {
        return (isFloor ? "≥ " : "≤ ") + decimal(limit);
    }

    /** The median, and the least and the most of the rounds. */
    public String measuredText() {
        return isMeasured()
                ? decimal(median()) + " (" + decimal(Collections.min(rounds)) + "–" + decimal(Collections.max(rounds))
                        + ")"
                : "";
    }

    /** What became of it, in words. */
    public String verdict() {
        return isMet() ? "met" : isMeasured() ? "not met" : "not measured";
    }

    /** All of it, in a line. */
    public String sentence() {
        return "%s on %s: %s %s, wanted %s: %s".formatted(goal, engine, what, measuredText(), limitText(), verdict());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
