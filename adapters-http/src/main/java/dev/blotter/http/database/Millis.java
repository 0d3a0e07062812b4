package dev.blotter.http.database;

import dev.blotter.operations.statement.StatementFigures;
import java.time.Duration;

/** Figures as the bodies show them. */
final class Millis {

    private static final double NANOS = 1_000_000;

    private Millis() {}

    static double of(Duration time) {
        return time.toNanos() / NANOS;
    }

    /** The part of statements that failed: 0 for none, 1 for all. */
    static double errorRate(StatementFigures figures) {
        return figures.count() == 0 ? 0 : (double) figures.errors() / figures.count();
    }
}
