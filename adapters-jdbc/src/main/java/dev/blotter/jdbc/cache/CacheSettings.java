package dev.blotter.jdbc.cache;

import java.time.Duration;

/** The limit of each kind. */
public record CacheSettings(CacheLimit instruments, CacheLimit portfolios, CacheLimit orders, CacheLimit trades) {

    /**
     * 10,000 instruments for 300 s, 1,000 portfolios for 5 s, 10,000 orders for 60 s, 10,000 trades (and as many with
     * their executions) for 60 s.
     */
    public static final CacheSettings DEFAULT = new CacheSettings(
            new CacheLimit(10_000, Duration.ofSeconds(300)),
            new CacheLimit(1_000, Duration.ofSeconds(5)),
            new CacheLimit(10_000, Duration.ofSeconds(60)),
            new CacheLimit(10_000, Duration.ofSeconds(60)));

    /** The same limit for every kind. */
    public static CacheSettings all(int entries, Duration lifetime) {
        CacheLimit limit = new CacheLimit(entries, lifetime);
        return new CacheSettings(limit, limit, limit, limit);
    }
}
