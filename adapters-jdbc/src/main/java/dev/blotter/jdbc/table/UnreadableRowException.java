package dev.blotter.jdbc.table;

import java.io.Serial;

/** A row holds what cannot be: something other than Blotter wrote it. */
public final class UnreadableRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String row;
    private final String problem;

    UnreadableRowException(String row, String problem, Throwable cause) {
        super(row + " cannot be read: " + problem, cause);
        this.row = row;
        this.problem = problem;
    }

    UnreadableRowException(String row, String problem) {
        super(row + " cannot be read: " + problem);
        this.row = row;
        this.problem = problem;
    }

    /** The table and the row's key. */
    public String row() {
        return row;
    }

    /** What is wrong with it. */
    public String problem() {
        return problem;
    }
}
