package dev.blotter.jdbc.cache;

import java.util.Collection;

/** Takes what other processes say has changed. Safe for use by any thread; never throws. */
public interface CacheDrops {

    /**
     * Drops the entries of these keys.
     *
     * @param keys as {@link CacheNotices#publish} was given them; one that cannot be read drops the whole kind
     */
    void drop(CacheKind kind, Collection<String> keys);

    /** Drops every entry of the kind. */
    void dropAll(CacheKind kind);

    /** Drops every entry, for notices may have been missed. */
    default void dropEverything() {
        for (CacheKind kind : CacheKind.values()) {
            dropAll(kind);
        }
    }
}
