package dev.blotter.domain.time;

import dev.blotter.domain.field.InvalidFieldException;
import java.time.DateTimeException;
import java.time.Instant;

/** A point in time in nanoseconds since 1970-01-01T00:00:00Z, without leap seconds; reaches to the year 2262. */
public record Timestamp(long epochNanos) implements Comparable<Timestamp> {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** The same point in time, exactly. */
    public static Timestamp of(Instant instant) {
        try {
            // One second towards zero before multiplying, as the oldest nanoseconds share a second that does not fit.
            long towardsZero = instant.getEpochSecond() < 0 ? 1 : 0;
            return new Timestamp(Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond() + towardsZero, NANOS_PER_SECOND),
                    instant.getNano() - towardsZero * NANOS_PER_SECOND));
        } catch (ArithmeticException e) {
            throw new InvalidFieldException("time", "is " + instant + ", outside of the years 1677 to 2262");
        }
    }

    /** Reads an ISO 8601 instant such as {@code 2012-06-21T13:30:00.004241176Z}. */
    public static Timestamp parse(String text) {
        try {
            return of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidFieldException("time", "is '" + text + "', which is not an ISO 8601 instant");
        }
    }

    public Instant toInstant() {
        return Instant.ofEpochSecond(
                Math.floorDiv(epochNanos, NANOS_PER_SECOND), Math.floorMod(epochNanos, NANOS_PER_SECOND));
    }

    @Override
    public int compareTo(Timestamp other) {
        return Long.compare(epochNanos, other.epochNanos);
    }

    @Override
    public String toString() {
        return toInstant().toString();
    }
}
