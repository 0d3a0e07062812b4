package dev.blotter.benchmarks.work;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is measured, by the word that its user gives. */
public enum Work {
    /** One limit order, durable when it is answered. */
    PLACE("place", "place", 1),

    /** An order and its execution, handed in together; both are durable when the fill is done. */
    FILL("fill", "fill", 2),

    /** The same, but the execution is handed in after the order's answer: two commits for one caller. */
    FILL_APART("fill-apart", "fill", 2),

    /** A history of executions in bulk. */
    LOAD("load", "load", 1),

    /** Every event of an order flow, each with its own receipt, many in flight. */
    REPLAY("replay", "replay", 1),

    /** The newest trades of a portfolio, and the page after them. */
    PAGE("page", "page", 0),

    /** Opening the database and closing it; measured with the pages. */
    START_UP("start-up", "page", 0),

    /** A portfolio with its positions. */
    PORTFOLIO("portfolio", "portfolio", 0),

    /** A portfolio with its positions, and its newest trades with their executions; measured with the one before. */
    PORTFOLIO_TRADES("portfolio-trades", "portfolio", 0);

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
                .filter(work -> work.isAskedFor() && work.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no work '" + word + "'; the known works are "
                        + Arrays.stream(values())
                                .filter(Work::isAskedFor)
                                .map(Work::toString)
                                .collect(Collectors.joining(", "))));
    }

    /** Whether it is a work of its own, and not measured along with another one. */
    private boolean isAskedFor() {
        return this != START_UP && this != PORTFOLIO_TRADES;
    }

    /** Whether callers hand in commands one by one, as many at a time as are asked for. */
    public boolean isOfCommands() {
        return this == PLACE || this == FILL || this == FILL_APART;
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
