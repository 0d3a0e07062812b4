package dev.blotter.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.jdbc.resilience.GuardedReads;
import dev.blotter.jdbc.resilience.PatientReads;
import dev.blotter.jdbc.resilience.ReadGuard;
import dev.blotter.jdbc.resilience.Resilience;
import dev.blotter.jdbc.resilience.ResilientWriteStore;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.SqlErrors;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.JdbcFinders;
import dev.blotter.jdbc.store.StoreState;
import dev.blotter.jdbc.store.WatchedStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A store in a PostgreSQL database, which other processes may use at the same time. */
public final class PostgresStore implements WatchedStore {

    private final PostgresConfig config;
    private final PostgresErrors errors = new PostgresErrors();
    private final PostgresConnections connections;
    private final Resilience resilience;
    private final PostgresPool pool;
    private final PostgresReplicas replicas;
    private final PostgresWatch watch;
    private final PostgresStatistics statistics;
    private final PostgresBackground background;
    private final ExecutorService readers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("blotter-reader-", 0).factory());

    private PostgresStore(PostgresConfig config, PostgresConnections connections) {
        this.config = config;
        this.connections = connections;
        this.resilience = new Resilience("PostgreSQL at " + config.url().location(), config.retry(), errors::isAway);
        this.pool = new PostgresPool(config, new PostgresPrimarySource(connections.primary()));
        this.statistics = new PostgresStatistics(connections.source(), config.observer());
        this.background = new PostgresBackground(connections.planning());
        PostgresPositions positions = new PostgresPositions();
        this.watch = new PostgresWatch();
        this.replicas = new PostgresReplicas(
                config.replicas().stream()
                        .map(each -> new PostgresReplica(each, config, connections.to(each)))
                        .toList(),
                positions);
        if (!config.replicas().isEmpty() || connections.primary().isChosen()) {
            watch.primary(connections.primary(), connections.looking(), positions);
            replicas.all().forEach(each -> watch.replica(each, connections.looking(each.config())));
        }
    }

    /**
     * Opens the database that the config names, after its server was found fit and its schema current. Replicas may be
     * away.
     *
     * @throws dev.blotter.domain.store.StoreException with one sentence that says what is wrong, without user and
     *     password
     */
    public static PostgresStore open(PostgresConfig config) {
        PostgresConnections connections = new PostgresConnections(config);
        requireFit(config, connections);
        PostgresSchema schema = new PostgresSchema(config);
        if (config.schema() == PostgresConfig.OnOldSchema.MIGRATE) {
            schema.migrateKnown();
        } else {
            schema.requireCurrent();
        }
        return new PostgresStore(config, connections);
    }

    /**
     * Asks the server whether it will do, and leaves everything as it is.
     *
     * @throws dev.blotter.domain.store.StoreException with one sentence that says why it will not
     */
    public static void requireFit(PostgresConfig config) {
        requireFit(config, new PostgresConnections(config));
    }

    private static void requireFit(PostgresConfig config, PostgresConnections connections) {
        try (Connection connection = connections.source().getConnection()) {
            PostgresServer.ask(connection).requireFit(config);
        } catch (SQLException e) {
            throw new PostgresErrors().opening(config.url(), e);
        }
    }

    @Override
    public WriteStore writes() {
        return new ResilientWriteStore(new PostgresWriteStore(pool, config, errors, statistics), resilience);
    }

    @Override
    public Finders finders(ReadConsistency consistency) {
        return JdbcFinders.of(reads(consistency));
    }

    @Override
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return JdbcFinders.of(new PatientReads(reads(consistency), patience, readers));
    }

    private Reads reads(ReadConsistency consistency) {
        Reads primary = new GuardedReads(reads(pool::connection), guard());
        return consistency instanceof ReadConsistency.Primary
                        || config.replicas().isEmpty()
                ? primary
                : new PostgresReplicatedReads(replicas, consistency, connection -> reads(() -> connection), primary);
    }

    private Reads reads(PostgresReads.Taking taking) {
        return new PostgresReads(taking, errors, config.observer());
    }

    @Override
    public SnapshotReader snapshots() {
        return new PostgresSnapshotReader(background, errors, config.observer());
    }

    @Override
    public StoreInfo info() {
        return guard().read(() -> {
            try (Connection connection = pool.connection()) {
                PostgresServer server = PostgresServer.ask(connection);
                return new StoreInfo(
                        "postgresql",
                        server.version(),
                        config.url().location(),
                        PostgresPool.writers(config),
                        true,
                        server.encryption());
            } catch (SQLException e) {
                throw errors.translate("info", e);
            }
        });
    }

    @Override
    public StoreState state() {
        String server = connections.primary().host() + "/" + config.url().database();
        return new StoreState(server, pool.status(), resilience.figures(), replicas.status());
    }

    /** The pool, for reads that take their connection themselves, within the {@link #guard()}. */
    public HikariDataSource pool() {
        return pool.source();
    }

    /** How such reads get to the primary. */
    public ReadGuard guard() {
        return new ReadGuard(resilience, pool.permits());
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
        watch.close();
        readers.shutdownNow();
        statistics.close();
        replicas.close();
        pool.close();
    }
}
