package dev.blotter.jdbc.pool;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * How a pool is watched.
 *
 * @param leakAfter a connection that is kept for longer is logged, with where it was taken; zero for never
 * @param echo whether each taking and giving back is logged
 * @param metrics is told of each taking and giving back, too
 */
public record PoolOptions(Duration leakAfter, boolean echo, Optional<MetricsTrackerFactory> metrics) {

    private static final Duration SHORTEST_LEAK = Duration.ofSeconds(2);

    /** Kept for a minute is a leak; nothing is echoed. */
    public static final PoolOptions DEFAULT = new PoolOptions(Duration.ofMinutes(1), false, Optional.empty());

    public PoolOptions {
        if (!leakAfter.isZero() && leakAfter.compareTo(SHORTEST_LEAK) < 0) {
            throw new IllegalArgumentException(
                    "leakAfter is " + leakAfter + "; it is zero or at least " + SHORTEST_LEAK);
        }
    }

    /** The same, with somebody else who is told. */
    public PoolOptions withMetrics(MetricsTrackerFactory told) {
        return new PoolOptions(leakAfter, echo, Optional.of(told));
    }
}
