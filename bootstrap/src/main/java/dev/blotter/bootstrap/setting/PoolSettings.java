package dev.blotter.bootstrap.setting;

import dev.blotter.jdbc.pool.PoolOptions;
import dev.blotter.postgres.PostgresPoolSize;
import java.time.Duration;
import java.util.Optional;

/**
 * The pool of connections to PostgreSQL.
 *
 * @param prePing whether a connection that was idle is asked before it is handed out; it is, either way
 * @param echo whether what the pool does is logged
 * @param leakDetection after which a connection that is still in use is reported as lost; empty for never
 */
public record PoolSettings(PostgresPoolSize size, boolean prePing, boolean echo, Optional<Duration> leakDetection) {

    private static final int MOST = 1_000;

    /** How the pool is watched. */
    public PoolOptions options() {
        return new PoolOptions(leakDetection.orElse(Duration.ZERO), echo, Optional.empty());
    }

    static PoolSettings of(Settings settings) {
        int kept = settings.get(SettingTable.POOL_SIZE);
        int most = kept + settings.get(SettingTable.MAX_OVERFLOW);
        if (most > MOST) {
            throw new IllegalArgumentException(settings.name(SettingTable.POOL_SIZE) + " and "
                    + settings.name(SettingTable.MAX_OVERFLOW) + " come to " + most + " connections; they are at most "
                    + MOST + " together");
        }
        Duration recycle = settings.get(SettingTable.POOL_RECYCLE);
        return new PoolSettings(
                new PostgresPoolSize(kept, most, settings.get(SettingTable.POOL_TIMEOUT), recycle),
                settings.get(SettingTable.POOL_PRE_PING),
                settings.get(SettingTable.ECHO_POOL),
                leakDetection(settings, recycle));
    }

    private static Optional<Duration> leakDetection(Settings settings, Duration recycle) {
        Duration asked = settings.get(SettingTable.LEAK_DETECTION_THRESHOLD);
        if (asked.compareTo(recycle) <= 0) {
            return Optional.of(asked).filter(Duration::isPositive);
        }
        if (!settings.isSet(SettingTable.LEAK_DETECTION_THRESHOLD)) {
            return Optional.of(recycle);
        }
        throw new IllegalArgumentException(
                settings.name(SettingTable.LEAK_DETECTION_THRESHOLD) + " is " + asked.toSeconds() + " s; it is at most "
                        + settings.name(SettingTable.POOL_RECYCLE) + ", which is " + recycle.toSeconds() + " s");
    }
}
