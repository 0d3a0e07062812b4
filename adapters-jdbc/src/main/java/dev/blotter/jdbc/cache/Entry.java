package dev.blotter.jdbc.cache;

/**
 * A row as the database gave it.
 *
 * @param readNanos when that read began
 * @param lagNanos how far behind the newest commit the row may have been even then
 */
record Entry<V>(V row, long readNanos, long lagNanos) {

    /** Whether it is new enough at a moment, and within its lifetime. */
    boolean answers(long nowNanos, long lifetimeNanos, Freshness wanted) {
        long age = nowNanos - readNanos;
        return age <= lifetimeNanos && age <= wanted.maxAgeNanos() - lagNanos;
    }
}
