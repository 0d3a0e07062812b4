package dev.blotter.postgres;

import dev.blotter.domain.field.InvalidFieldException;
import java.time.Duration;

/**
 * How long anything may take; nothing waits for ever.
 *
 * @param connect until a server answers a new connection
 * @param lock until another process lets go of a portfolio
 * @param statement until a statement is done
 * @param socket until the server says anything at all; the only bound on a commit, so it must be longer than a
 *     statement's
 */
public record PostgresTimeouts(Duration connect, Duration lock, Duration statement, Duration socket) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** 5 s to connect, 5 s for a lock, 15 s for a statement, 20 s for a commit. */
    public static final PostgresTimeouts DEFAULT = new PostgresTimeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(20));

    public PostgresTimeouts {
        requireBounded("connectTimeout", connect, Duration.ofSeconds(1));
        requireBounded("lockTimeout", lock, Duration.ofMillis(1));
        requireBounded("statementTimeout", statement, Duration.ofMillis(1));
        requireBounded("socketTimeout", socket, Duration.ofSeconds(1));
        if (socket.compareTo(statement) <= 0) {
            throw new InvalidFieldException("socketTimeout", "must be longer than statementTimeout");
        }
    }

    private static void requireBounded(String field, Duration value, Duration shortest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(LONGEST) > 0) {
            throw new InvalidFieldException(field, "must be from " + shortest + " to " + LONGEST);
        }
    }
}
