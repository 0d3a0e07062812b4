package dev.blotter.imports.flow;

import dev.blotter.domain.field.InvalidFieldException;
import java.util.List;

/** A line of values between commas. */
final class Columns {

    private Columns() {}

    /**
     * Splits a line.
     *
     * @throws InvalidFieldException when it has more or fewer values than there are names
     */
    static List<String> split(String line, List<String> names) {
        String[] values = line.split(",", -1);
        if (values.length != names.size()) {
            throw new InvalidFieldException(
                    "line",
                    "has " + values.length + (values.length == 1 ? " field" : " fields") + " instead of " + names.size()
                            + " (" + String.join(",", names) + ")");
        }
        return List.of(values);
    }
}
