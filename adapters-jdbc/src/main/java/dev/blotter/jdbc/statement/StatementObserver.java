package dev.blotter.jdbc.statement;

/** Is told of every statement after it ran, on the thread that ran it. It must be quick and must not throw. */
@FunctionalInterface
public interface StatementObserver {

    /** Takes no notice. */
    StatementObserver NONE = (name, nanos, rows, failed) -> {};

    /**
     * A statement ran.
     *
     * @param name the statement's name, such as {@code orders.save}
     * @param nanos how long it took, including the reading of its rows
     * @param rows how many rows it returned or wrote
     * @param failed whether it ended in an exception
     */
    void executed(String name, long nanos, int rows, boolean failed);
}
