package dev.blotter.operations;

import java.io.Serial;

/** Work on the database itself could not be done. Its message is one sentence, without secrets and values. */
public final class OperationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public OperationException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence that says what could not be done. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
