package dev.blotter.benchmarks.result;

/**
 * What a table or an index takes on disk.
 *
 * @param history how many trades the book had
 * @param name of the table or index
 * @param rows of the table
 */
public record TableSize(long history, String table, String name, long rows, long bytes) {

    /** Bytes for each row of the table. */
    public double bytesPerRow() {
        return (double) bytes / Math.max(1, rows);
    }
}
