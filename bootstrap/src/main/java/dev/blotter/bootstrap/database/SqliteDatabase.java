package dev.blotter.bootstrap.database;

import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheNotices;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.SchemaState;
import dev.blotter.sqlite.SqliteConfig;
import dev.blotter.sqlite.SqliteSchema;
import dev.blotter.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.List;

/** A SQLite file. */
record SqliteDatabase(SqliteConfig config) implements Database {

    private static final String PREFIX = "sqlite://";

    static SqliteDatabase at(String url) {
        String path = url.substring(Math.min(url.length(), PREFIX.length()));
        if (!url.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) || path.length() < 2 || path.charAt(0) != '/') {
            throw new IllegalArgumentException("The database URL is '" + url
                    + "'; a SQLite file is written sqlite:///file.db, or sqlite:////folder/file.db from the root");
        }
        return new SqliteDatabase(SqliteConfig.of(Path.of(path.substring(1))));
    }

    @Override
    public Store open(StatementObserver observer) {
        return SqliteStore.open(config.withObserver(observer));
    }

    /** Other processes with the same file are not told of changes: there entries go by age. */
    @Override
    public CachingStore open(StatementObserver observer, CacheSettings cache) {
        return new CachingStore(open(observer), new StoreCache(cache), CacheNotices.NONE, false);
    }

    @Override
    public Store openExisting() {
        return SqliteStore.open(config.withoutMigration());
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
