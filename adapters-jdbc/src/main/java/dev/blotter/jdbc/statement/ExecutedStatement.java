package dev.blotter.jdbc.statement;

import java.time.Duration;
import java.util.Optional;

/**
 * A statement that ran, as an observer is told of it. It holds no values, neither of parameters nor of rows.
 *
 * <p>Statements that travel to the server together are one: {@code transaction.load} and {@code transaction.save} of
 * PostgreSQL. The server answers them at once, so that nobody knows how long each of them took.
 *
 * @param name such as {@code orders.save}; there are few of them, and they never change
 * @param sql its text, those that travelled together parted by {@code ;\n}; empty where there is none, as for a commit
 *     and for the reads that Micronaut Data makes
 * @param nanos how long it took, including the reading of its rows
 * @param rows how many rows it returned or wrote
 * @param failed whether it ended in an exception
 */
public record ExecutedStatement(String name, Optional<String> sql, long nanos, int rows, boolean failed) {

    /** What parts the texts of statements that travelled together; none of them has it within. */
    public static final String BETWEEN = ";\n";

    /** A statement of a text. */
    static ExecutedStatement of(String name, String sql, long begin, int rows, boolean failed) {
        return new ExecutedStatement(name, Optional.of(sql), System.nanoTime() - begin, rows, failed);
    }

    /**
     * Something without a text that ended now.
     *
     * @param begin when it began, by {@link System#nanoTime()}
     */
    public static ExecutedStatement withoutSql(String name, long begin, int rows, boolean failed) {
        return new ExecutedStatement(name, Optional.empty(), System.nanoTime() - begin, rows, failed);
    }

    public Duration time() {
        return Duration.ofNanos(nanos);
    }
}
