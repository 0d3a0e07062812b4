package dev.blotter.jdbc.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.memory.InMemoryStore;
import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Writers who read their own rows back from the cache find what they wrote, while a crowd reads the same rows. */
class CachingStoreCrowdTest {

    private static final int ROUNDS = 3_000;

    @Test
    void everyWriterReadsItsOwnWrites() throws Exception {
        try (Store store = new CachingStore(
                new InMemoryStore(), new StoreCache(CacheSettings.DEFAULT), CacheNotices.NONE, false)) {
            List<PortfolioId> owners = List.of(unique(), unique(), unique());
            AtomicBoolean done = new AtomicBoolean();
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                List<Future<Void>> writers = new ArrayList<>();
                List<Future<Void>> readers = new ArrayList<>();
                for (PortfolioId owner : owners) {
                    writers.add(threads.submit(writer(store, owner)));
                    readers.add(threads.submit(reader(store, owners, done)));
                }
                for (Future<Void> writer : writers) {
                    writer.get();
                }
                done.set(true);
                for (Future<Void> reader : readers) {
                    reader.get();
                }
            }
        }
    }

    private static Callable<Void> writer(Store store, PortfolioId owner) {
        return () -> {
            for (int n = 0; n < ROUNDS; n++) {
                Portfolio written = Portfolios.named(owner, "n" + n);
                store.writes().write(tx -> tx.portfolios().save(List.of(written)));
                assertThat(finder(store).find(owner)).contains(written);
            }
            return null;
        };
    }

    private static Callable<Void> reader(Store store, List<PortfolioId> owners, AtomicBoolean done) {
        return () -> {
            while (!done.get()) {
                owners.forEach(owner -> finder(store).find(owner));
            }
            return null;
        };
    }

    private static PortfolioFinder finder(Store store) {
        return store.finders(ReadConsistency.replica(Duration.ofHours(1))).portfolios();
    }

    private static PortfolioId unique() {
        return new PortfolioId(UUID.randomUUID());
    }
}
