package dev.blotter.bootstrap.setting;

import dev.blotter.bootstrap.setting.SettingTable.CachedKind;
import dev.blotter.jdbc.cache.CacheLimit;
import dev.blotter.jdbc.cache.CacheSettings;
import java.util.Optional;

/** What is remembered of reads, for each kind of data. */
final class Caches {

    private Caches() {}

    /** Empty when nothing is. */
    static Optional<CacheSettings> of(Settings settings) {
        return settings.get(SettingTable.CACHE_ENABLED) ? Optional.of(limits(settings)) : Optional.empty();
    }

    private static CacheSettings limits(Settings settings) {
        return new CacheSettings(
                limit(settings, SettingTable.CACHE_INSTRUMENTS),
                limit(settings, SettingTable.CACHE_PORTFOLIOS),
                limit(settings, SettingTable.CACHE_ORDERS),
                limit(settings, SettingTable.CACHE_TRADES));
    }

    private static CacheLimit limit(Settings settings, CachedKind kind) {
        return new CacheLimit(settings.get(kind.size()), settings.get(kind.lifetime()));
    }
}
