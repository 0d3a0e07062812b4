package dev.blotter.bootstrap.database;

import dev.blotter.bootstrap.setting.Configuration;
import dev.blotter.bootstrap.setting.SqliteSettings;
import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.domain.store.Store;
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
            throw new InvalidFieldException(
                    "url",
                    "is no SQLite URL; a file is written sqlite:///file.db, "
                            + "or sqlite:////folder/file.db from the root");
        }
        if (path.startsWith("/:memory:")) {
            throw new InvalidFieldException("url", "names a book in memory, which would be lost; name a file");
        }
        return new SqliteDatabase(SqliteConfig.of(Path.of(path.substring(1))));
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
                        .withReaders(sqlite.readers()));
    }

    @Override
    public Store open(StatementObserver observer) {
        return SqliteStore.open(config.withObserver(observer));
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
