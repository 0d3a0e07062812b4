package dev.blotter.domain.instrument;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.field.TextField;

/** A market by its code: a MIC (ISO 10383) such as {@code XNAS}, or a name such as {@code BINANCE}; it has no dot. */
public record Venue(String code) implements Comparable<Venue> {

    private static final int LONGEST = 32;

    public Venue {
        TextField.requireCode("venue", code, LONGEST);
        if (code.indexOf('.') >= 0) {
            throw new InvalidFieldException("venue", "is '" + code + "'; a venue code has no dot");
        }
    }

    @Override
    public int compareTo(Venue other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
