package dev.blotter.jdbc.cache;

/**
 * What one cache did since it was opened.
 *
 * @param cache its name, such as {@code orders}
 * @param hits reads that it answered
 * @param misses reads that it might have answered, had it had an entry, and one that was new enough
 * @param evictions entries that made room for others
 * @param entries how many it holds now, some perhaps too old to answer
 * @param drops keys that writers here or elsewhere named, whether they were cached or not
 * @param failures calls of the cache that failed; the database answered in their place
 */
public record CacheFigures(
        String cache, long hits, long misses, long evictions, long entries, long drops, long failures) {}
