package dev.blotter.bootstrap.database;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.SqliteSettings;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreException;
import dev.blotter.jdbc.cache.CacheNotices;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.jdbc.store.WatchedStore;
import dev.blotter.operations.OperationException;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.maintenance.Optimizer;
import dev.blotter.operations.statement.PlanReader;
import dev.blotter.sqlite.SqliteConfig;
import dev.blotter.sqlite.SqliteSchema;
import dev.blotter.sqlite.SqliteSideConnections;
import dev.blotter.sqlite.SqliteStore;
import dev.blotter.sqlite.operations.SqliteLine;
import dev.blotter.sqlite.operations.SqliteOptimizer;
import dev.blotter.sqlite.operations.SqlitePlans;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A SQLite file. */
record SqliteDatabase(SqliteConfig config, Optional<Path> tipFile) implements Database {

    private static final String PREFIX = "sqlite://";

    static SqliteDatabase at(String url) {
        String path = url.substring(Math.min(url.length(), PREFIX.length()));
        if (!url.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) || path.length() < 2 || path.charAt(0) != '/') {
            throw new InvalidFieldException(
                    "url",
                    "is no SQLite URL; a file is written sqlite:///file.db, "
                            + "or sqlite:////folder/file.db from the root");
        }
        if (path.startsWith("/:memory:")) {
            throw new InvalidFieldException("url", "names a book in memory, which would be lost; name a file");
        }
        SqliteConfig config = SqliteConfig.of(Path.of(path.substring(1)));
        return new SqliteDatabase(config, Optional.of(usualTipFile(config)));
    }

    /** Beside the file, so that both are found, moved and looked after together. */
    private static Path usualTipFile(SqliteConfig config) {
        return Path.of(config.file() + ".tip");
    }

    @Override
    public SqliteDatabase in(Configuration configuration) {
        if (configuration.replicas().isEnabled()) {
            throw new IllegalArgumentException("DB_ENABLE_READ_REPLICA is on, but the database is the SQLite file "
                    + location() + ", which has no replicas; switch it off, or let DATABASE_URL name PostgreSQL");
        }
        SqliteSettings sqlite = configuration.sqlite();
        return new SqliteDatabase(
                config.withBusyTimeoutMillis((int) sqlite.busyTimeout().toMillis())
                        .withPageCacheKib(sqlite.pageCacheKib())
                        .withReaders(sqlite.readers())
                        .withOptions(configuration.pool().options())
                        .withRetry(configuration.retries()),
                configuration.tips().orElse(Optional.of(usualTipFile(config))));
    }

    @Override
    public WatchedStore open(StatementObserver observer) {
        return SqliteStore.open(config.withObserver(observer));
    }

    /** Other processes with the same file are not told of changes: there entries go by age. */
    @Override
    public CachingStore cached(Store opened, CacheSettings cache) {
        return new CachingStore(opened, new StoreCache(cache), CacheNotices.NONE, false);
    }

    @Override
    public SqliteDatabase measured(MetricsTrackerFactory told) {
        return new SqliteDatabase(config.withOptions(config.options().withMetrics(told)), tipFile);
    }

    @Override
    public WatchedStore openExisting(StatementObserver observer) {
        return SqliteStore.open(config.withoutMigration().withObserver(observer));
    }

    @Override
    public PlanReader plans() {
        return new SqlitePlans(SqliteSideConnections.likeThePool(config));
    }

    @Override
    public Optimizer optimizer(WatchedStore opened) {
        return SqliteOptimizer.on(line((SqliteStore) opened), SqliteSideConnections.likeThePool(config));
    }

    private static SqliteLine line(SqliteStore store) {
        return work -> {
            try {
                store.inLine(work);
            } catch (StoreException e) {
                throw new OperationException(String.valueOf(e.getMessage()), e);
            }
        };
    }

    @Override
    public ConnectionInfo connection(WatchedStore opened) {
        return new ConnectionInfo(
                "sqlite",
                version(opened),
                List.of(),
                location(),
                Optional.empty(),
                Optional.of(false),
                StateFigures.pool(
                        opened.state().pool(),
                        config.readers(),
                        Duration.ofMillis(config.busyTimeoutMillis()),
                        Duration.ZERO),
                List.of());
    }

    private static Optional<String> version(WatchedStore opened) {
        try {
            return Optional.of(opened.info().version());
        } catch (StoreException e) {
            return Optional.empty();
        }
    }

    @Override
    public void loadDriver() {
        SqliteStore.loadDriver();
    }

    @Override
    public void migrate() {
        SqliteStore.open(config).close();
    }

    @Override
    public String undo() {
        return new SqliteSchema(config).undo();
    }

    @Override
    public SchemaState schema() {
        return new SqliteSchema(config).state();
    }

    @Override
    public List<String> history() {
        return new SqliteSchema(config).history();
    }

    @Override
    public String location() {
        return config.file().toString();
    }
}
