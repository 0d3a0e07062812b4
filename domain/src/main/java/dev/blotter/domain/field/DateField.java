package dev.blotter.domain.field;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads calendar dates. */
public final class DateField {

    private DateField() {}

    /** Reads an ISO 8601 date such as {@code 2012-06-21}. */
    public static LocalDate parse(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidFieldException(field, "is '" + text + "', which is not a date such as 2012-06-21");
        }
    }
}
