package dev.blotter.bootstrap.database;

import dev.blotter.bootstrap.setting.Configuration;
import com.zaxxer.hikari.HikariDataSource;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.operations.OperationException;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.health.Host;
import dev.blotter.operations.maintenance.Optimizer;
import dev.blotter.operations.statement.PlanReader;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresNotices;
import dev.blotter.postgres.PostgresSchema;
import dev.blotter.postgres.PostgresSideConnections;
import dev.blotter.postgres.PostgresStore;
import dev.blotter.postgres.operations.PostgresConnectionProbe;
import dev.blotter.postgres.operations.PostgresOptimizer;
import dev.blotter.postgres.operations.PostgresPlans;
import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A database on a PostgreSQL server. */
record PostgresDatabase(PostgresConfig config) implements Database {

    static PostgresDatabase at(String url) {
        return new PostgresDatabase(PostgresConfig.of(url));
    }

    @Override
    public PostgresDatabase in(Configuration configuration) {
        return new PostgresDatabase(config.withPool(configuration.pool().size())
                .withTimeouts(configuration.timeouts())
                .withUnsafeCommits(configuration.unsafeCommits()));
    }

    @Override
    public Store open(StatementObserver observer) {
        return PostgresStore.open(config.withObserver(observer));
    }

    @Override
    public Store openExisting(StatementObserver observer) {
        return PostgresStore.open(
                config.withSchema(PostgresConfig.OnOldSchema.REFUSE).withObserver(observer));
    }

    @Override
    public PlanReader plans() {
        return new PostgresPlans(PostgresSideConnections.likeThePool(config));
    }

    @Override
    public Optimizer optimizer(Store opened) {
        return PostgresOptimizer.on(PostgresSideConnections.patient(config));
    }

    @Override
    public ConnectionInfo connection(Store opened) {
        HikariDataSource pool = ((PostgresStore) opened).pool();
        Optional<PostgresConnectionProbe> answer = asked(pool);
        return new ConnectionInfo(
                "postgresql",
                answer.map(PostgresConnectionProbe::version),
                Host.list(config.url().hosts()),
                config.url().database(),
                config.url().user(),
                answer.map(PostgresConnectionProbe::tlsInUse),
                PoolStatus.of(pool),
                List.of());
    }

    private static Optional<PostgresConnectionProbe> asked(DataSource connections) {
        try {
            return Optional.of(PostgresConnectionProbe.ask(connections));
        } catch (OperationException e) {
            return Optional.empty();
        }
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
