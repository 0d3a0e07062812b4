package dev.blotter.domain.field;

import java.io.Serial;

/** A value that cannot become part of the book. The message is one sentence that begins with the field's name. */
public final class InvalidFieldException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field the field's name as its user knows it
     * @param problem what is wrong, as the rest of the sentence that the field's name begins
     */
    public InvalidFieldException(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
    }

    /** The name of the field that was refused. */
    public String field() {
        return field;
    }
}
