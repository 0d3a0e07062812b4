package dev.blotter.domain.field;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The rule for every calendar date that is stored: its year has four digits, as not every store keeps others. */
public final class DateField {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DateField() {}

    /** Returns the date unchanged, or refuses it. */
    public static LocalDate require(String field, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new InvalidFieldException(field, "is " + date + ", outside of the years 1 to 9999");
        }
        return date;
    }

    /** Reads an ISO 8601 date such as {@code 2012-06-21}. */
    public static LocalDate parse(String field, String text) {
        try {
            return require(field, LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidFieldException(field, "is '" + text + "', which is not a date such as 2012-06-21");
        }
    }
}
