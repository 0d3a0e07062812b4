package dev.blotter.jdbc.cache;

import java.util.concurrent.atomic.LongAdder;

/** Counts what one cache does. */
record CacheCounters(String cache, LongAdder hits, LongAdder misses, LongAdder drops, LongAdder failures) {

    CacheCounters(String cache) {
        this(cache, new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }

    CacheFigures figures(long evictions, long entries) {
        return new CacheFigures(cache, hits.sum(), misses.sum(), evictions, entries, drops.sum(), failures.sum());
    }
}
