package dev.blotter.benchmarks.goal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The goals, by their names. */
public enum GoalName {
    /** Many fills a second. */
    P1,
    /** Many orders a second. */
    P2,
    /** A lone caller's fills. */
    P3,
    /** A history in bulk. */
    P4,
    /** Many fills a second on SQLite. */
    P5,
    /** A recorded order flow. */
    P6,
    /** Pages and starts that do not grow with history. */
    P7,
    /** A portfolio's reads. */
    P8,
    /** What watching costs. */
    P9,
    /** A quick start. */
    P10;

    /**
     * Those of a list; all of them when it is empty.
     *
     * @throws IllegalArgumentException with one sentence that names the goals there are
     */
    public static Set<GoalName> named(List<String> words) {
        Set<GoalName> names = EnumSet.noneOf(GoalName.class);
        for (String word : words) {
            names.add(Arrays.stream(values())
                    .filter(goal -> goal.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no goal '" + word + "'; they are P1 to P" + values().length)));
        }
        return names.isEmpty() ? EnumSet.allOf(GoalName.class) : names;
    }
}
