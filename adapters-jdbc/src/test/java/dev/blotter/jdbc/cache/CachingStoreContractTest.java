package dev.blotter.jdbc.cache;

import dev.blotter.contract.memory.InMemoryStore;
import dev.blotter.contract.store.ReadingStore;
import dev.blotter.contract.store.StoreContract;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.Store;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** A store with a cache keeps every contract that it keeps without one. */
class CachingStoreContractTest {

    private static final ReadConsistency LAGGING = ReadConsistency.replica(Duration.ofHours(1));

    private static Store cached(StoreCache cache, ReadConsistency consistency) {
        return new ReadingStore(new CachingStore(new InMemoryStore(), cache, CacheNotices.NONE, false), consistency);
    }

    @Nested
    class ReadingTheNewest implements StoreContract {
        private final Store store = cached(new StoreCache(CacheSettings.DEFAULT), ReadConsistency.PRIMARY);

        @Override
        public Store store() {
            return store;
        }
    }

    @Nested
    class ReadingFromTheCache implements StoreContract {
        private final Store store = cached(new StoreCache(CacheSettings.DEFAULT), LAGGING);

        @Override
        public Store store() {
            return store;
        }
    }

    @Nested
    class WithRoomForOneEntry implements StoreContract {
        private final Store store = cached(new StoreCache(CacheSettings.all(1, Duration.ofHours(1))), LAGGING);

        @Override
        public Store store() {
            return store;
        }
    }

    @Nested
    class WithACacheThatIsBroken implements StoreContract {
        private final Store store = cached(broken(), LAGGING);

        @Override
        public Store store() {
            return store;
        }

        private static StoreCache broken() {
            StoreCache cache = new StoreCache(CacheSettings.DEFAULT);
            cache.close();
            return cache;
        }
    }
}
