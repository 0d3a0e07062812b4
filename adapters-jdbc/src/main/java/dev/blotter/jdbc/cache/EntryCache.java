package dev.blotter.jdbc.cache;

import java.util.Collection;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ehcache.Cache;
import org.ehcache.core.statistics.CacheStatistics;

/**
 * Rows of one kind by their keys.
 *
 * <p>Answers from an entry that is new enough, else from the store, whose answer it keeps unless its key was dropped
 * meanwhile. No call throws because of the cache: a failure is counted, and the store answers.
 */
final class EntryCache<K, V> {

    private static final String TIER = "OnHeap";

    private final Cache<K, Entry<V>> entries;
    private final CacheStatistics statistics;
    private final CacheCounters counters;
    private final long lifetimeNanos;
    private final Predicate<V> isKept;
    private final LongSupplier nanos;
    private final RareWarning warning;
    private final Stripes stripes = new Stripes();

    EntryCache(
            OpenedCache<K, V> opened,
            long lifetimeNanos,
            Predicate<V> isKept,
            LongSupplier nanos,
            RareWarning warning) {
        this.entries = opened.entries();
        this.statistics = opened.statistics();
        this.counters = new CacheCounters(opened.name());
        this.lifetimeNanos = lifetimeNanos;
        this.isKept = isKept;
        this.nanos = nanos;
        this.warning = warning;
    }

    /**
     * The row from an entry that is fresh enough, else from the store.
     *
     * @param store asks the store for the row; what it throws is thrown on
     */
    Optional<V> read(K key, Freshness wanted, Supplier<Optional<V>> store) {
        if (wanted.allowsEntries()) {
            Optional<V> cached = cached(key, wanted);
            if (cached.isPresent()) {
                counters.hits().increment();
                return cached;
            }
            counters.misses().increment();
        }
        return load(key, wanted, store);
    }

    private Optional<V> cached(K key, Freshness wanted) {
        try {
            return Optional.ofNullable(entries.get(key))
                    .filter(entry -> entry.answers(nanos.getAsLong(), lifetimeNanos, wanted))
                    .map(Entry::row);
        } catch (RuntimeException e) {
            failed(e);
            return Optional.empty();
        }
    }

    private Optional<V> load(K key, Freshness wanted, Supplier<Optional<V>> store) {
        long dropsBefore = stripes.dropsOf(key);
        long begin = nanos.getAsLong();
        Optional<V> row = store.get();
        row.filter(isKept)
                .map(kept -> new Entry<>(kept, begin, wanted.lagNanos()))
                .ifPresentOrElse(
                        entry -> stripes.put(key, dropsBefore, () -> guarded(() -> entries.put(key, entry))),
                        () -> guarded(() -> entries.remove(key)));
        return row;
    }

    void drop(Collection<K> keys) {
        counters.drops().add(keys.size());
        for (K key : keys) {
            stripes.drop(key, () -> guarded(() -> entries.remove(key)));
        }
    }

    void dropAll() {
        stripes.dropAll();
        guarded(entries::clear);
    }

    CacheFigures figures() {
        return counters.figures(
                statistics.getCacheEvictions(),
                Optional.ofNullable(statistics.getTierStatistics().get(TIER))
                        .map(tier -> tier.getMappings())
                        .orElse(0L));
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(RuntimeException e) {
        counters.failures().increment();
        // Not its message, which may quote a row.
        warning.say(() -> "The cache of " + counters.cache() + " failed ("
                + e.getClass().getSimpleName() + ", " + counters.failures().sum()
                + " failures so far); the database answers in its place");
    }
}
