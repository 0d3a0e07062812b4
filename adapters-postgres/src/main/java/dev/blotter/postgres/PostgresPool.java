package dev.blotter.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.jdbc.pool.PoolLimits;
import dev.blotter.jdbc.pool.PoolStatus;
import dev.blotter.jdbc.pool.PoolWatch;
import dev.blotter.jdbc.pool.ReadPermits;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The pool that reads and writes go through. One connection is set apart for each writing lane; the pool grows with the
 * waiting of readers, and gives back what it has beyond its size when nobody needs it.
 */
final class PostgresPool implements AutoCloseable {

    private static final Duration CALM = Duration.ofSeconds(60);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final PostgresPrimarySource primary;
    private final Duration patience;
    private final HikariDataSource source;
    private final PoolWatch watch;
    private final ReadPermits permits;

    PostgresPool(PostgresConfig config, PostgresPrimarySource primary) {
        PostgresPoolSize size = config.pool();
        PoolLimits limits = new PoolLimits(
                Math.clamp(size.idle(), Math.min(size.most(), writers(config) + 1), size.most()),
                size.most(),
                writers(config),
                size.waiting(),
                CALM);
        this.primary = primary;
        this.patience = patience(config, limits);
        this.watch = new PoolWatch("blotter-postgres", size.idle(), config.options());
        HikariConfig hikari = settings(config, primary, watch);
        hikari.setMaximumPoolSize(limits.least());
        hikari.setMinimumIdle(size.idle());
        hikari.setConnectionTimeout(Math.min(LOOK.toMillis(), patience.toMillis()));
        this.source = opened(config, hikari, watch);
        this.permits = new ReadPermits(limits, watch, source::setMaximumPoolSize);
    }

    /** A pool of connections to a replica; who finds none soon asks the primary. */
    static HikariDataSource toReplica(PostgresConfig config, DataSource replica, PoolWatch watch) {
        HikariConfig hikari = settings(config, replica, watch);
        hikari.setMaximumPoolSize(config.pool().most());
        hikari.setMinimumIdle(Math.min(1, config.pool().idle()));
        hikari.setConnectionTimeout(SHORTEST_WAIT.toMillis());
        return opened(config, hikari, watch);
    }

    /** What is beyond the size is closed after a while, also of a pool that begins with its size and grows later. */
    private static HikariDataSource opened(PostgresConfig config, HikariConfig hikari, PoolWatch watch) {
        HikariDataSource source = new HikariDataSource(hikari);
        source.setIdleTimeout(Math.min(CALM.toMillis(), config.pool().lifetime().toMillis() / 2));
        watch.of(source);
        return source;
    }

    private static HikariConfig settings(PostgresConfig config, DataSource source, PoolWatch watch) {
        HikariConfig hikari = new HikariConfig();
        watch.on(hikari);
        hikari.setDataSource(source);
        hikari.setMaxLifetime(config.pool().lifetime().toMillis());
        hikari.setConnectionInitSql(PostgresSettings.sql(config.timeouts()));
        hikari.setInitializationFailTimeout(-1);
        hikari.setExceptionOverride(new PostgresEviction());
        return hikari;
    }

    /** Half of the pool, the other half is for readers; but more than processors would only make commits smaller. */
    static int writers(PostgresConfig config) {
        return Math.clamp(config.pool().most() / 2, 1, Runtime.getRuntime().availableProcessors());
    }

    /** Where everybody has a connection of his own the pool waits only while one is made. */
    private static Duration patience(PostgresConfig config, PoolLimits limits) {
        Duration waiting = config.pool().waiting();
        Duration connect = config.timeouts().connect();
        return limits.enough() && connect.compareTo(waiting) < 0 ? connect : waiting;
    }

    /** A connection; none as soon as it is seen that none can be made. */
    Connection connection() throws SQLException {
        long begin = System.nanoTime();
        while (true) {
            try {
                Connection connection = source.getConnection();
                if (primary.isNewest(connection)) {
                    return connection;
                }
                drop(connection);
            } catch (SQLTransientConnectionException e) {
                if (primary.hasFailedSince(begin) || System.nanoTime() - begin > patience.toNanos()) {
                    throw e;
                }
            }
        }
    }

    /**
     * Refuses to go on with a connection whose server has been replaced since it was taken.
     *
     * @throws SQLException as a standby would
     */
    void requireNewest(Connection connection) throws SQLException {
        if (!primary.isNewest(connection)) {
            throw new SQLException("the server was replaced by a newer primary", PostgresPrimary.NOT_THE_PRIMARY);
        }
    }

    /** Closes a connection that was taken, for good. */
    void drop(Connection connection) {
        source.evictConnection(connection);
    }

    HikariDataSource source() {
        return source;
    }

    ReadPermits permits() {
        return permits;
    }

    PoolStatus status() {
        return watch.status();
    }

    @Override
    public void close() {
        source.close();
    }
}
