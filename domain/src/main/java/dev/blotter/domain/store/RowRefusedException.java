package dev.blotter.domain.store;

import java.io.Serial;

/** The store refused a row: a value that it cannot hold or a constraint that it breaks. Nothing was stored. */
public final class RowRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** @param message one sentence without values of the row */
    public RowRefusedException(String message) {
        super(message);
    }

    /** @param message one sentence without values of the row */
    public RowRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
