package dev.blotter.benchmarks.compare;

/**
 * What is compared: a work on an engine, and how many ask for it at a time.
 *
 * @param rows of history that it was asked with; 0 where there is none
 */
record Subject(String engine, String work, int callers, long rows) {

    @Override
    public String toString() {
        return work + " with " + callers + " callers" + (rows > 0 ? " and " + rows + " rows" : "") + " on " + engine;
    }
}
