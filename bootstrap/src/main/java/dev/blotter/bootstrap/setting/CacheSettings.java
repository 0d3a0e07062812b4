package dev.blotter.bootstrap.setting;

import dev.blotter.bootstrap.setting.SettingTable.CachedKind;
import java.time.Duration;

/** What is remembered of reads, for each kind of data. */
public record CacheSettings(boolean enabled, Kept instruments, Kept portfolios, Kept orders, Kept trades) {

    /**
     * What is remembered of one kind.
     *
     * @param size how many at most
     * @param lifetime after which one is read again
     */
    public record Kept(int size, Duration lifetime) {}

    static CacheSettings of(Settings settings) {
        return new CacheSettings(
                settings.get(SettingTable.CACHE_ENABLED),
                kept(settings, SettingTable.CACHE_INSTRUMENTS),
                kept(settings, SettingTable.CACHE_PORTFOLIOS),
                kept(settings, SettingTable.CACHE_ORDERS),
                kept(settings, SettingTable.CACHE_TRADES));
    }

    private static Kept kept(Settings settings, CachedKind kind) {
        return new Kept(settings.get(kind.size()), settings.get(kind.lifetime()));
    }
}
