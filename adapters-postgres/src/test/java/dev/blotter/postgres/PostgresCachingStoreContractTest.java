package dev.blotter.postgres;

import dev.blotter.contract.store.ReadingStore;
import dev.blotter.contract.store.StoreContract;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.cache.StoreCache;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contracts of every port, on one PostgreSQL database, read through a cache that may be an hour old. */
class PostgresCachingStoreContractTest implements StoreContract {

    private static Store store;

    @BeforeAll
    static void open() {
        PostgresConfig config = TestPostgres.freshDatabase();
        StoreCache cache = new StoreCache(CacheSettings.DEFAULT);
        Store caching = new CachingStore(PostgresStore.open(config), cache, PostgresNotices.of(config), false);
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
