package dev.blotter.operations.health;

import java.util.List;

/**
 * How the database does.
 *
 * @param reasons a sentence for each thing that is not as it should be; none when it is healthy
 * @param engine its name, such as {@code postgresql}, or {@link #UNKNOWN} while it does not answer
 * @param version its version, or {@link #UNKNOWN} while it does not answer
 */
public record DatabaseHealth(HealthStatus status, List<String> reasons, String engine, String version) {

    /** What is not known. */
    public static final String UNKNOWN = "unknown";

    public DatabaseHealth {
        reasons = List.copyOf(reasons);
    }

    /** It answers as what it is. */
    public static DatabaseHealth healthy(String engine, String version) {
        return new DatabaseHealth(HealthStatus.HEALTHY, List.of(), engine, version);
    }

    /** It does not answer. */
    public static DatabaseHealth unhealthy(String reason) {
        return new DatabaseHealth(HealthStatus.UNHEALTHY, List.of(reason), UNKNOWN, UNKNOWN);
    }
}
