package dev.blotter.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.jdbc.pool.PoolLimits;
import dev.blotter.jdbc.pool.PoolStatus;
import dev.blotter.jdbc.pool.PoolWatch;
import dev.blotter.jdbc.pool.ReadPermits;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;

/** Reads through a pool of connections that cannot write. */
final class SqliteReads implements Reads, AutoCloseable {

    private static final int SHORTEST_WAIT_MILLIS = 250;

    private final SqliteConfig config;
    private final SqliteErrors errors;
    private final HikariDataSource pool;
    private final PoolWatch watch;
    private final ReadPermits permits;

    SqliteReads(SqliteConnections connections, SqliteConfig config) {
        this.config = config;
        this.errors = new SqliteErrors(config);
        HikariConfig settings = new HikariConfig();
        this.watch = new PoolWatch("sqlite-readers", config.readers(), config.options());
        watch.on(settings);
        settings.setDataSource(connections.readers());
        settings.setMaximumPoolSize(config.readers());
        settings.setConnectionTimeout(Math.max(SHORTEST_WAIT_MILLIS, config.busyTimeoutMillis()));
        settings.setInitializationFailTimeout(-1);
        settings.setMaxLifetime(0);
        settings.setIdleTimeout(0);
        this.pool = new HikariDataSource(settings);
        watch.of(pool);
        Duration waiting = Duration.ofMillis(settings.getConnectionTimeout());
        PoolLimits limits = new PoolLimits(config.readers(), config.readers(), 0, waiting, waiting);
        this.permits = new ReadPermits(limits, watch, pool::setMaximumPoolSize);
    }

    @Override
    public <R> R single(Function<TableReader, R> work) {
        try (Connection connection = pool.getConnection()) {
            return work.apply(reader(connection.unwrap(SqliteConnection.class)));
        } catch (SQLException e) {
            throw errors.translate("read", e);
        }
    }

    @Override
    public <R> R moment(Function<TableReader, R> work) {
        try (Connection connection = pool.getConnection();
                SqliteMoment moment = SqliteMoment.begin(connection.unwrap(SqliteConnection.class))) {
            return work.apply(reader(moment.connection()));
        } catch (SQLException e) {
            throw errors.translate("read", e);
        }
    }

    /** The database's version; reads from the file, too, to see whether it can be read. */
    String version() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT sqlite_version(), portfolio_id FROM portfolios LIMIT 1")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw errors.translate("info", e);
        }
    }

    ReadPermits permits() {
        return permits;
    }

    PoolStatus status() {
        return watch.status();
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private TableReader reader(SqliteConnection connection) {
        return new SqliteTableReader(new Statements(connection, new SqliteBinder(), errors, config.observer()));
    }
}
