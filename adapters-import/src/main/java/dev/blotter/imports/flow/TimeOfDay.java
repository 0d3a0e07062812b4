package dev.blotter.imports.flow;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.time.Timestamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;

/** Times that a file gives as what has passed since midnight in New York. */
final class TimeOfDay {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int LONGEST_TEXT = 64;

    private final Unit unit;
    private final Timestamp midnight;
    private final BigDecimal dayNanos;
    private long cut;

    TimeOfDay(LocalDate date, Unit unit) {
        this.unit = unit;
        this.midnight = Timestamp.of(date.atStartOfDay(NEW_YORK).toInstant());
        Timestamp end = Timestamp.of(date.plusDays(1).atStartOfDay(NEW_YORK).toInstant());
        this.dayNanos = BigDecimal.valueOf(end.epochNanos() - midnight.epochNanos());
    }

    /** What the file counts. */
    enum Unit {
        SECONDS("seconds", 9),
        MILLISECONDS("milliseconds", 6);

        private final String label;
        private final int nanoDigits;

        Unit(String label, int nanoDigits) {
            this.label = label;
            this.nanoDigits = nanoDigits;
        }
    }

    Timestamp midnight() {
        return midnight;
    }

    /** How many of the times read had decimals below the nanosecond. */
    long cut() {
        return cut;
    }

    Timestamp parse(String raw) {
        BigDecimal passed = passed(raw);
        if (passed.scale() > unit.nanoDigits) {
            cut++;
        }
        BigDecimal nanos = passed.scaleByPowerOfTen(unit.nanoDigits).setScale(0, RoundingMode.DOWN);
        if (nanos.signum() < 0 || nanos.compareTo(dayNanos) >= 0) {
            throw new InvalidFieldException("time", "is '" + raw + "', which is not within the day");
        }
        return new Timestamp(midnight.epochNanos() + nanos.longValueExact());
    }

    private BigDecimal passed(String raw) {
        if (raw.length() > LONGEST_TEXT || !RawNumber.isPlain(raw, true)) {
            throw notANumber(raw);
        }
        try {
            return new BigDecimal(raw);
        } catch (NumberFormatException e) {
            throw notANumber(raw);
        }
    }

    private InvalidFieldException notANumber(String raw) {
        return new InvalidFieldException(
                "time", "is '" + raw + "', which is not a number of " + unit.label + " after midnight");
    }
}
