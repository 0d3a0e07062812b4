package dev.blotter.benchmarks.work;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is measured, by the word that its user gives. */
public enum Work {
    /** One limit order, durable when it is answered. */
    PLACE("place", "place", 1),

    /** An order and its execution, handed in one after the other; both are durable when the fill is done. */
    FILL("fill", "fill", 2),

    /** The same, but the execution is handed in after the order's answer: two commits for one caller. */
    FILL_APART("fill-apart", "fill", 2);

    private final String word;
    private final String script;
    private final int commands;

    Work(String word, String script, int commands) {
        this.word = word;
        this.script = script;
        this.commands = commands;
    }

    /**
     * The work of a word.
     *
     * @throws IllegalArgumentException with a sentence that names the works there are
     */
    public static Work named(String word) {
        return Arrays.stream(values())
                .filter(work -> work.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no work '" + word + "'; the known works are "
                        + Arrays.stream(values()).map(Work::toString).collect(Collectors.joining(", "))));
    }

    /** What the peers do for it: place or fill. */
    public String script() {
        return script;
    }

    /** How many entries of the journal one operation is. */
    public int commands() {
        return commands;
    }

    @Override
    public String toString() {
        return word;
    }
}
