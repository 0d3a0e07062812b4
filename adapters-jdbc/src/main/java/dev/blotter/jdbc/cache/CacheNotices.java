package dev.blotter.jdbc.cache;

import java.util.Collection;

/**
 * Tells the caches of other processes on the same database what has changed, and hears it from them.
 *
 * <p>Notices may come late, twice or never: they make caches fresher, and no promise rests on them.
 */
public interface CacheNotices extends AutoCloseable {

    /**
     * Tells nobody and hears nothing: for a database of one process, and for a SQLite file that several processes
     * share, where nothing passes between them. There an entry may outlive another process's write by as much as its
     * lifetime and its reader's lag allow.
     */
    CacheNotices NONE = new CacheNotices() {
        @Override
        public void publish(CacheKind kind, Collection<String> keys) {}

        @Override
        public void subscribe(CacheDrops drops) {}

        @Override
        public void close() {}
    };

    /**
     * Tells the others that these rows have changed; called after their commit. Returns at once and never throws.
     *
     * @param keys in a text without line ends; an order's and a trade's is portfolio/order
     */
    void publish(CacheKind kind, Collection<String> keys);

    /** Hands on what the others say from now on; called once. */
    void subscribe(CacheDrops drops);

    /** Tells what waits to be told, if that takes no longer than a moment, and ends. */
    @Override
    void close();
}
