package dev.blotter.bootstrap.database;

import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.postgres.PostgresConfig;
import dev.blotter.postgres.PostgresNotices;
import dev.blotter.postgres.PostgresSchema;
import dev.blotter.postgres.PostgresStore;
import java.util.List;
import java.util.Map;

/** A database on a PostgreSQL server. */
record PostgresDatabase(PostgresConfig config) implements Database {

    static PostgresDatabase at(String url) {
        return new PostgresDatabase(PostgresConfig.of(url));
    }

    @Override
    public Database in(Map<String, String> environment) {
        return new PoolEnvironment(environment)
                .pool()
                .<Database>map(pool -> new PostgresDatabase(config.withPool(pool)))
                .orElse(this);
    }

    @Override
    public Store open(StatementObserver observer) {
        return PostgresStore.open(config.withObserver(observer));
    }

    @Override
    public CachingStore open(StatementObserver observer, CacheSettings cache) {
        // Read tokens are for stores with replicas.
        boolean replicas = config.readTokens();
        return new CachingStore(open(observer), new StoreCache(cache), PostgresNotices.of(config), replicas);
    }

    @Override
    public Store openExisting() {
        return PostgresStore.open(config.withSchema(PostgresConfig.OnOldSchema.REFUSE));
    }

    @Override
    public void migrate() {
        new PostgresSchema(config).migrate();
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
