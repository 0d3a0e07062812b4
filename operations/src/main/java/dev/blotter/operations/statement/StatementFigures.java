package dev.blotter.operations.statement;

import java.time.Duration;

/**
 * How statements fared.
 *
 * @param name the statement's name, such as {@code orders.save}
 * @param count how many ran since the program began
 * @param errors how many of them failed
 * @param mean their mean time since the program began
 * @param p50 the time that half of the recent ones kept to
 * @param p95 the time that 95 of 100 of the recent ones kept to
 * @param p99 the time that 99 of 100 of the recent ones kept to
 * @param max the longest of the recent ones
 */
public record StatementFigures(
        String name, long count, long errors, Duration mean, Duration p50, Duration p95, Duration p99, Duration max) {

    /** None ran. */
    public static StatementFigures none(String name) {
        return new StatementFigures(
                name, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
