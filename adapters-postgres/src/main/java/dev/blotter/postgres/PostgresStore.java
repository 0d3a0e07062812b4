package dev.blotter.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.jdbc.statement.SqlErrors;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.JdbcFinders;
import java.sql.Connection;
import java.sql.SQLException;

/** A store in a PostgreSQL database, which other processes may use at the same time. */
public final class PostgresStore implements Store {

    private final PostgresConfig config;
    private final HikariDataSource pool;
    private final PostgresErrors errors = new PostgresErrors();

    private final PostgresStatistics statistics;

    private PostgresStore(PostgresConfig config, PostgresConnections connections) {
        this.config = config;
        this.pool = connections.pool();
        this.statistics = new PostgresStatistics(connections.source(), config.observer());
    }

    /**
     * Opens the database that the config names, after its server was found fit and its schema current.
     *
     * @throws dev.blotter.domain.store.StoreException with one sentence that says what is wrong, without user and
     *     password
     */
    public static PostgresStore open(PostgresConfig config) {
        PostgresConnections connections = new PostgresConnections(config);
        try (Connection connection = connections.source().getConnection()) {
            PostgresServer.ask(connection).requireFit(config);
        } catch (SQLException e) {
            throw new PostgresErrors().opening(config.url(), e);
        }
        PostgresSchema schema = new PostgresSchema(config);
        if (config.schema() == PostgresConfig.OnOldSchema.MIGRATE) {
            schema.migrateKnown();
        } else {
            schema.requireCurrent();
        }
        return new PostgresStore(config, connections);
    }

    @Override
    public WriteStore writes() {
        return new PostgresWriteStore(pool, config, errors, statistics);
    }

    @Override
    public Finders finders() {
        return JdbcFinders.of(new PostgresReads(pool, errors, config.observer()));
    }

    @Override
    public SnapshotReader snapshots() {
        return new PostgresSnapshotReader(pool, errors, config.observer());
    }

    @Override
    public StoreInfo info() {
        try (Connection connection = pool.getConnection()) {
            PostgresServer server = PostgresServer.ask(connection);
            return new StoreInfo(
                    "postgresql", server.version(), config.url().location(), writers(), true, server.encryption());
        } catch (SQLException e) {
            throw errors.translate("info", e);
        }
    }

    /** Half of the pool, the other half is for readers; but more than processors would only make commits smaller. */
    private int writers() {
        return Math.clamp(config.pool().most() / 2, 1, Runtime.getRuntime().availableProcessors());
    }

    /** The pool, to be watched. Its connections plan for reads by key only; other work opens connections of its own. */
    public HikariDataSource pool() {
        return pool;
    }

    /** Says what an exception of the pool's connections means. */
    public SqlErrors errors() {
        return errors;
    }

    /** Is told of every statement. */
    public StatementObserver observer() {
        return config.observer();
    }

    @Override
    public void close() {
        statistics.close();
        pool.close();
    }
}
