package dev.blotter.torture.row;

import java.io.Serial;

/** A row could not go on: what it stands on did not work. */
public final class TrialException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public TrialException(String message) {
        super(message);
    }

    public TrialException(String message, Throwable cause) {
        super(message, cause);
    }
}
