package dev.blotter.imports;

import dev.blotter.domain.field.InvalidFieldException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/**
 * What was to be read is not there, or is not what it should be. The message is one sentence for whoever brought it:
 * {@code FILE, line N: FIELD problem}. What was stored before stays stored; to read the mended file again is safe.
 */
public final class BadInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }

    private BadInputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Something is wrong with the file as a whole. */
    public static BadInputException of(Path file, String problem) {
        return new BadInputException(file + ": " + problem);
    }

    /** The file as a whole cannot be read. */
    public static BadInputException of(Path file, String problem, IOException cause) {
        return new BadInputException(file + ": " + problem, cause);
    }

    /** Something that goes for the whole file is not what it should be. */
    public static BadInputException of(Path file, InvalidFieldException invalid) {
        return new BadInputException(file + ": " + invalid.getMessage(), invalid);
    }

    /** The file cannot be read any further. */
    public static BadInputException at(Path file, long line, String problem, IOException cause) {
        return new BadInputException(place(file, line) + problem, cause);
    }

    /** A line is not what it should be. */
    public static BadInputException at(Path file, long line, InvalidFieldException invalid) {
        return new BadInputException(place(file, line) + invalid.getMessage(), invalid);
    }

    private static String place(Path file, long line) {
        return file + ", line " + line + ": ";
    }
}
