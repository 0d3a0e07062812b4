package dev.blotter.bootstrap.database;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.ReplicaSettings;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.jdbc.store.StoreState;
import dev.blotter.jdbc.store.WatchedStore;
import dev.blotter.operations.OperationException;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.health.Host;
import dev.blotter.operations.maintenance.Optimizer;
import dev.blotter.operations.statement.PlanReader;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresNotices;
import dev.blotter.postgres.PostgresReplicaConfig;
import dev.blotter.postgres.PostgresSchema;
import dev.blotter.postgres.PostgresSideConnections;
import dev.blotter.postgres.PostgresStore;
import dev.blotter.postgres.operations.PostgresConnectionProbe;
import dev.blotter.postgres.operations.PostgresOptimizer;
import dev.blotter.postgres.operations.PostgresPlans;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A database on a PostgreSQL server. */
record PostgresDatabase(PostgresConfig config, Optional<Path> tipFile) implements Database {

    static PostgresDatabase at(String url) {
        return new PostgresDatabase(PostgresConfig.of(url), Optional.empty());
    }

    @Override
    public PostgresDatabase in(Configuration configuration) {
        return new PostgresDatabase(
                config.withPool(configuration.pool().size())
                        .withOptions(configuration.pool().options())
                        .withTimeouts(configuration.timeouts())
                        .withRetry(configuration.retries())
                        .withReplicas(replicas(configuration.replicas()))
                        .withUnsafeCommits(configuration.unsafeCommits()),
                configuration.tips().orElse(Optional.empty()));
    }

    /** A URL of several hosts is as many replicas. */
    private static List<PostgresReplicaConfig> replicas(ReplicaSettings settings) {
        return settings.replicas().stream()
                .flatMap(replica -> Stream.of(replica.url().hosts().split(","))
                        .map(host -> new PostgresReplicaConfig(replica.url().withHosts(host), replica.weight())))
                .toList();
    }

    @Override
    public PostgresDatabase measured(MetricsTrackerFactory told) {
        return new PostgresDatabase(config.withOptions(config.options().withMetrics(told)), tipFile);
    }

    @Override
    public WatchedStore open(StatementObserver observer) {
        return PostgresStore.open(config.withObserver(observer));
    }

    @Override
    public WatchedStore openExisting(StatementObserver observer) {
        return PostgresStore.open(
                config.withSchema(PostgresConfig.OnOldSchema.REFUSE).withObserver(observer));
    }

    @Override
    public CachingStore cached(Store opened, CacheSettings cache) {
        boolean replicas = !config.replicas().isEmpty();
        return new CachingStore(opened, new StoreCache(cache), PostgresNotices.of(config), replicas);
    }

    @Override
    public PlanReader plans() {
        return new PostgresPlans(PostgresSideConnections.likeThePool(config));
    }

    @Override
    public Optimizer optimizer(WatchedStore opened) {
        return PostgresOptimizer.on(PostgresSideConnections.patient(config));
    }

    @Override
    public ConnectionInfo connection(WatchedStore opened) {
        Optional<PostgresConnectionProbe> answer = asked(((PostgresStore) opened).pool());
        StoreState state = opened.state();
        return new ConnectionInfo(
                "postgresql",
                answer.map(PostgresConnectionProbe::version),
                Host.list(config.url().hosts()),
                config.url().database(),
                config.url().user(),
                answer.map(PostgresConnectionProbe::tlsInUse),
                StateFigures.pool(
                        state.pool(),
                        config.pool().most(),
                        config.pool().waiting(),
                        config.pool().lifetime()),
                StateFigures.replicas(state.replicas()));
    }

    private static Optional<PostgresConnectionProbe> asked(DataSource connections) {
        try {
            return Optional.of(PostgresConnectionProbe.ask(connections));
        } catch (OperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public void requireFit() {
        PostgresStore.requireFit(config);
    }

    @Override
    public void migrate() {
        PostgresStore.open(config).close();
    }

    @Override
    public String undo() {
        return new PostgresSchema(config).undo();
    }

    @Override
    public SchemaState schema() {
        return new PostgresSchema(config).state();
    }

    @Override
    public List<String> history() {
        return new PostgresSchema(config).history();
    }

    @Override
    public String location() {
        return config.url().location();
    }
}
