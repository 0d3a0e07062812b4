package dev.blotter.benchmarks.load;

import java.util.List;
import java.util.random.RandomGenerator;

/** What is put under load. Safe for use by several threads. */
public interface Target {

    /** The words for what it can be asked, the first of which it is asked by default. */
    List<String> operations();

    /**
     * Asks once and waits for the answer.
     *
     * @param operation one of {@link #operations()}
     * @param random decides what the operation is about
     */
    Answer ask(String operation, RandomGenerator random);
}
