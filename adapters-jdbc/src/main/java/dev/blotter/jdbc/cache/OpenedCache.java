package dev.blotter.jdbc.cache;

import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.ExpiryPolicyBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.core.spi.service.StatisticsService;
import org.ehcache.core.statistics.CacheStatistics;

/** An Ehcache on the heap, limited by the number of its entries, which it holds by reference. */
record OpenedCache<K, V>(String name, Cache<K, Entry<V>> entries, CacheStatistics statistics) {

    static <K, V> OpenedCache<K, V> open(
            CacheManager manager, StatisticsService statistics, String name, Class<K> keys, CacheLimit limit) {
        // The lifetime is checked at each answer; here it makes room.
        Cache<K, Entry<V>> entries = manager.createCache(
                name,
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                                keys, OpenedCache.<V>entryType(), ResourcePoolsBuilder.heap(limit.entries()))
                        .withExpiry(ExpiryPolicyBuilder.timeToLiveExpiration(limit.lifetime())));
        return new OpenedCache<>(name, entries, statistics.getCacheStatistics(name));
    }

    @SuppressWarnings("unchecked")
    private static <V> Class<Entry<V>> entryType() {
        return (Class<Entry<V>>) (Class<?>) Entry.class;
    }
}
