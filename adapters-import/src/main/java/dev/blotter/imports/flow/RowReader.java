package dev.blotter.imports.flow;

import java.util.Optional;

/** Reads the lines of one format. */
interface RowReader {

    /**
     * Reads a line.
     *
     * @return the row, or nothing when the line is none
     * @throws dev.blotter.domain.field.InvalidFieldException when the line is not of the format
     */
    Optional<ListedRow> read(long line, String text);

    /** How many times had more decimals than a nanosecond has, and were cut. */
    long timesCut();
}
