package dev.blotter.bootstrap.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.blotter.operations.health.PoolFigures;
import java.time.Duration;
import java.util.Optional;

/** Reads the figures of a pool. */
final class PoolStatus {

    private PoolStatus() {}

    static PoolFigures of(HikariDataSource pool) {
        // There is none before the first connection was asked for.
        Optional<HikariPoolMXBean> now = Optional.ofNullable(pool.getHikariPoolMXBean());
        int most = pool.getMaximumPoolSize();
        int idle = pool.getMinimumIdle();
        return new PoolFigures(
                idle < 0 ? most : idle,
                most,
                now.map(HikariPoolMXBean::getTotalConnections).orElse(0),
                now.map(HikariPoolMXBean::getActiveConnections).orElse(0),
                now.map(HikariPoolMXBean::getThreadsAwaitingConnection).orElse(0),
                Duration.ofMillis(pool.getConnectionTimeout()),
                Duration.ofMillis(pool.getMaxLifetime()));
    }
}
