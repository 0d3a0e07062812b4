package dev.blotter.http.database;

/**
 * How the statements fared since the program began.
 *
 * @param count how many ran
 * @param errors how many of them failed
 * @param averageMillis their mean time
 * @param p95Millis the time that 95 of 100 of the recent ones kept to
 */
public record QueryFigures(long count, long errors, double averageMillis, double p95Millis) {

    /** The part of statements that failed: 0 for none, 1 for all. */
    public double errorRate() {
        return count == 0 ? 0 : (double) errors / count;
    }
}
