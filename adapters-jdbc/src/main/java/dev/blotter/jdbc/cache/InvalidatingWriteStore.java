package dev.blotter.jdbc.cache;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Drops what a transaction has saved from the cache before its write returns, here and then elsewhere.
 *
 * <p>It does so whatever became of the transaction: where the outcome of a commit is unknown the rows may be stored,
 * and where they certainly are not a drop costs no more than a read.
 */
final class InvalidatingWriteStore implements WriteStore {

    private final WriteStore real;
    private final StoreCache cache;
    private final CacheNotices notices;

    InvalidatingWriteStore(WriteStore real, StoreCache cache, CacheNotices notices) {
        this.real = real;
        this.cache = cache;
        this.notices = notices;
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        return dropping(work, real::write);
    }

    @Override
    public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
        return dropping(work, noting -> real.write(patience, noting));
    }

    private ReadToken dropping(Consumer<WriteTransaction> work, Function<Consumer<WriteTransaction>, ReadToken> write) {
        AtomicReference<SavedKeys> lastRun = new AtomicReference<>(new SavedKeys());
        try {
            return write.apply(transaction -> {
                SavedKeys saved = new SavedKeys();
                lastRun.set(saved);
                work.accept(new SavingTransaction(transaction, saved));
            });
        } finally {
            SavedKeys saved = lastRun.get();
            cache.drop(saved);
            saved.publish(notices);
        }
    }
}
