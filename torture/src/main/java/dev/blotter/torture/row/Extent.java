package dev.blotter.torture.row;

import java.time.Duration;
import java.util.Optional;

/**
 * How much of a row is run.
 *
 * @param runs at most so many
 * @param span for how long new runs are begun; nothing for as long as it takes
 */
public record Extent(int runs, Optional<Duration> span) {

    public static Extent of(int runs) {
        return new Extent(runs, Optional.empty());
    }

    /** Whether one more is run after so many, so long after the first was begun. */
    boolean goesOn(int done, Duration past) {
        return done < runs && span.map(whole -> past.compareTo(whole) < 0).orElse(true);
    }

    /** For a person. */
    @Override
    public String toString() {
        String most = runs == Integer.MAX_VALUE ? "" : runs + " runs";
        return span.map(whole -> (most.isEmpty() ? "" : most + ", at most ") + whole.toMinutes() + " minutes")
                .orElse(most);
    }
}
