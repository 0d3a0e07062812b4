package dev.blotter.sqlite;

import dev.blotter.contract.store.ReadingStore;
import dev.blotter.contract.store.StoreContract;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheNotices;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of every port, on one SQLite file, read through a cache that may be an hour old. */
class SqliteCachingStoreContractTest implements StoreContract {

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void open() {
        Store file = SqliteStore.open(SqliteConfig.of(folder.resolve("book.db")));
        Store caching = new CachingStore(file, new StoreCache(CacheSettings.DEFAULT), CacheNotices.NONE, false);
        store = new ReadingStore(caching, ReadConsistency.replica(Duration.ofHours(1)));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    public Store store() {
        return store;
    }
}
