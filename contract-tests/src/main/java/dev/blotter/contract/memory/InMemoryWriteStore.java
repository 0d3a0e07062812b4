package dev.blotter.contract.memory;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Runs one transaction at a time. */
final class InMemoryWriteStore implements WriteStore {

    private final Committed committed;
    private final Lock writer = new ReentrantLock(true);

    InMemoryWriteStore(Committed committed) {
        this.committed = committed;
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        writer.lock();
        try {
            InMemoryTransaction transaction = committed.begin();
            work.accept(transaction);
            committed.commit(transaction);
            return ReadToken.ANY;
        } finally {
            writer.unlock();
        }
    }
}
