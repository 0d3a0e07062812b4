package dev.blotter.bootstrap.setting;

import dev.blotter.bootstrap.statement.SlowStatements;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.resilience.RetrySettings;
import dev.blotter.postgres.PostgresTimeouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was set, by what it belongs to; what does not go together is refused.
 *
 * @param cache how to cache; empty when nothing is
 * @param unsafeCommits whether a server may be opened that may lose what it has confirmed
 * @param tips where the tips of the journals are kept
 * @param warnings sentences about what was set and has no effect
 */
public record Configuration(
        PoolSettings pool,
        PostgresTimeouts timeouts,
        boolean unsafeCommits,
        ReplicaSettings replicas,
        RetrySettings retries,
        SlowStatements slowStatements,
        Optional<CacheSettings> cache,
        SqliteSettings sqlite,
        TipSettings tips,
        List<String> warnings) {

    public Configuration {
        warnings = List.copyOf(warnings);
    }

    /**
     * Sorts what was set.
     *
     * @throws IllegalArgumentException with one sentence that names two settings that do not go together, or a URL that
     *     is none
     */
    public static Configuration of(Settings settings) {
        return new Configuration(
                PoolSettings.of(settings),
                TimeoutSettings.of(settings),
                settings.get(SettingTable.ALLOW_UNSAFE_COMMITS),
                ReplicaSettings.of(settings),
                Retries.of(settings),
                QueryLogging.of(settings),
                Caches.of(settings),
                SqliteSettings.of(settings),
                TipSettings.of(settings),
                withoutEffect(settings));
    }

    /** What reads are content with that may be answered by a replica or the cache, where there is one. */
    public ReadConsistency relaxed() {
        return replicas.isEnabled() || cache.isPresent()
                ? ReadConsistency.replica(replicas.maxLag())
                : ReadConsistency.PRIMARY;
    }

    private static List<String> withoutEffect(Settings settings) {
        List<String> warnings = new ArrayList<>();
        if (settings.isSet(SettingTable.READ_REPLICA_URL) && !settings.get(SettingTable.ENABLE_READ_REPLICA)) {
            warnings.add(settings.name(SettingTable.READ_REPLICA_URL)
                    + " has no effect: replicas are read from with DB_ENABLE_READ_REPLICA=true");
        }
        if (!settings.get(SettingTable.POOL_PRE_PING)) {
            warnings.add(settings.name(SettingTable.POOL_PRE_PING)
                    + " has no effect: the pool asks connections that were idle for half a second, and none other");
        }
        return warnings;
    }
}
