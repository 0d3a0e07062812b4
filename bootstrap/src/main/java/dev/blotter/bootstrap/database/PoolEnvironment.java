package dev.blotter.bootstrap.database;

import dev.blotter.postgres.PostgresPoolSize;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The size of the connection pool as the environment gives it: {@code DB_POOL_SIZE} connections are kept (5),
 * {@code DB_MAX_OVERFLOW} more are opened under load and given back (10), a caller waits {@code DB_POOL_TIMEOUT}
 * seconds for one (30), and one is replaced after {@code DB_POOL_RECYCLE} seconds (3600). The figures count for those
 * that are not set where another one is.
 */
record PoolEnvironment(Map<String, String> variables) {

    private static final String SIZE = "DB_POOL_SIZE";
    private static final String OVERFLOW = "DB_MAX_OVERFLOW";
    private static final String TIMEOUT = "DB_POOL_TIMEOUT";
    private static final String RECYCLE = "DB_POOL_RECYCLE";
    private static final int LONGEST_NUMBER = 9;

    /**
     * The pool; empty when the environment says nothing of one.
     *
     * @throws IllegalArgumentException with a sentence that names the variable
     */
    Optional<PostgresPoolSize> pool() {
        if (Set.of(SIZE, OVERFLOW, TIMEOUT, RECYCLE).stream().noneMatch(variables::containsKey)) {
            return Optional.empty();
        }
        int kept = number(SIZE, 5, 1, 1_000, "connections");
        int more = number(OVERFLOW, 10, 0, 1_000 - kept, "connections");
        Duration waiting = Duration.ofSeconds(number(TIMEOUT, 30, 1, 86_400, "seconds"));
        Duration lifetime = Duration.ofSeconds(number(RECYCLE, 3_600, 30, 604_800, "seconds"));
        return Optional.of(new PostgresPoolSize(kept, kept + more, waiting, lifetime));
    }

    private int number(String name, int otherwise, int least, int most, String unit) {
        String text = variables.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        boolean whole = text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = whole ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    name + " is '" + text + "'; it takes " + unit + ", a whole number from " + least + " to " + most);
        }
        return number;
    }
}
