package dev.blotter.benchmarks.work;

/**
 * What rounds are measured of.
 *
 * @param callers how many ask at a time, or how many events are in flight
 * @param rows of the history that is there; 0 where the work says nothing of it
 */
public record Task(Work work, int callers, long rows) {

    /** A work on whatever is there. */
    public static Task of(Work work, int callers) {
        return new Task(work, callers, 0);
    }

    @Override
    public String toString() {
        return work + (rows == 0 ? "" : " at " + rows + " rows") + ", " + callers + " at a time";
    }
}
