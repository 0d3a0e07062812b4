package dev.blotter.jdbc.statement;

/** Is told of every statement after it ran, on the thread that ran it. It must be quick and must not throw. */
@FunctionalInterface
public interface StatementObserver {

    /** Takes no notice. */
    StatementObserver NONE = statement -> {};

    /** A statement ran. */
    void executed(ExecutedStatement statement);
}
