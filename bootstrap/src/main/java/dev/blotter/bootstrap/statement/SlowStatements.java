package dev.blotter.bootstrap.statement;

import java.time.Duration;

/**
 * What is written about statements, and when.
 *
 * @param enabled whether anything is: every statement at DEBUG, slow ones at WARN
 * @param threshold from when on a statement is slow
 */
public record SlowStatements(boolean enabled, Duration threshold) {

    /** Nothing is written. */
    public static final SlowStatements OFF = new SlowStatements(false, Duration.ofSeconds(1));

    public SlowStatements {
        if (threshold.isNegative()) {
            throw new IllegalArgumentException("threshold is " + threshold + "; it is at least 0");
        }
    }

    /** Statements are slow from so long on. */
    public static SlowStatements from(Duration threshold) {
        return new SlowStatements(true, threshold);
    }
}
