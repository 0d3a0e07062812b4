package dev.blotter.jdbc.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.PoolStats;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one HikariCP pool: how long callers waited for a connection, how long they kept it, how many at a time. */
public final class PoolWatch implements MetricsTrackerFactory {

    private static final Logger LOG = LoggerFactory.getLogger(PoolWatch.class);

    private final String name;
    private final int kept;
    private final PoolOptions options;
    private final RecentTimes waits = new RecentTimes();
    private final RecentTimes holds = new RecentTimes();
    private final LongAdder timeouts = new LongAdder();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile @Nullable HikariDataSource pool;

    /**
     * Watches a pool.
     *
     * @param kept how many connections are kept when nobody needs them; more are overflow
     */
    public PoolWatch(String name, int kept, PoolOptions options) {
        this.name = name;
        this.kept = kept;
        this.options = options;
    }

    /** Watches the pool that the config is going to make. */
    public void on(HikariConfig config) {
        config.setPoolName(name);
        config.setMetricsTrackerFactory(this);
        config.setLeakDetectionThreshold(options.leakAfter().toMillis());
    }

    @Override
    public IMetricsTracker create(String poolName, PoolStats poolStats) {
        return new Tracker(options.metrics().map(also -> also.create(poolName, poolStats)));
    }

    /** A caller waited so long for the right to a connection, before he came to the pool. */
    void waited(long nanos) {
        waits.add(nanos);
    }

    /** So many callers more, or fewer, wait for the right to a connection. */
    void waiting(int change) {
        waiting.addAndGet(change);
    }

    /** A caller waited in vain. */
    void timedOut() {
        timeouts.increment();
    }

    /** The pool was made; what it is doing is asked of itself. */
    public void of(HikariDataSource made) {
        pool = made;
    }

    /** What the pool is doing. */
    public PoolStatus status() {
        Optional<HikariPoolMXBean> now = now();
        int total = now.map(HikariPoolMXBean::getTotalConnections).orElse(0);
        int active = now.map(HikariPoolMXBean::getActiveConnections).orElse(0);
        HikariDataSource made = pool;
        return new PoolStatus(
                name,
                kept,
                made == null ? 0 : made.getMaximumPoolSize(),
                now.map(HikariPoolMXBean::getIdleConnections).orElse(0),
                active,
                Math.max(0, total - kept),
                total,
                waiting.get()
                        + now.map(HikariPoolMXBean::getThreadsAwaitingConnection)
                                .orElse(0),
                Math.max(peak.get(), active),
                timeouts.sum(),
                waits.p95(),
                holds.p95());
    }

    /** There is none before the pool has begun. */
    private Optional<HikariPoolMXBean> now() {
        return Optional.ofNullable(pool).map(HikariDataSource::getHikariPoolMXBean);
    }

    private void taken(long nanos) {
        waits.add(nanos);
        now().ifPresent(now -> peak.accumulateAndGet(now.getActiveConnections(), Math::max));
        if (options.echo()) {
            LOG.info("pool {}: a connection was taken after {} µs; {}", name, nanos / 1_000, status());
        }
    }

    private void given(long millis) {
        holds.add(millis * 1_000_000);
        if (options.echo()) {
            LOG.info("pool {}: a connection was given back after {} ms; {}", name, millis, status());
        }
    }

    private final class Tracker implements IMetricsTracker {

        private final Optional<IMetricsTracker> also;

        Tracker(Optional<IMetricsTracker> also) {
            this.also = also;
        }

        @Override
        public void recordConnectionCreatedMillis(long millis) {
            also.ifPresent(tracker -> tracker.recordConnectionCreatedMillis(millis));
        }

        @Override
        public void recordConnectionAcquiredNanos(long nanos) {
            taken(nanos);
            also.ifPresent(tracker -> tracker.recordConnectionAcquiredNanos(nanos));
        }

        @Override
        public void recordConnectionUsageMillis(long millis) {
            given(millis);
            also.ifPresent(tracker -> tracker.recordConnectionUsageMillis(millis));
        }

        @Override
        public void recordConnectionTimeout() {
            timedOut();
            also.ifPresent(IMetricsTracker::recordConnectionTimeout);
        }

        @Override
        public void close() {
            also.ifPresent(IMetricsTracker::close);
        }
    }
}
