package dev.blotter.benchmarks.stage;

import dev.blotter.bootstrap.terminal.Progress;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;

/** Tells the user meanwhile how it goes, on standard error. */
public final class Teller {

    private final PrintWriter err;
    private final boolean watched;
    private final Set<String> said = new HashSet<>();

    /** @param watched whether a person looks on, who is shown progress */
    public Teller(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    /** Says a sentence, once. */
    public void say(String sentence) {
        if (said.add(sentence)) {
            err.println("blotter: " + sentence);
            err.flush();
        }
    }

    /** Shows how far something is. */
    public Progress progress(String task) {
        return Progress.of(task, "operations", watched);
    }
}
