package dev.blotter.contract.memory;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** What was committed: readers see one moment of it, a commit changes all of it at once. */
final class Committed {

    private final InMemoryTables tables = InMemoryTables.initial();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T read(Function<InMemoryTables, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(tables);
        } finally {
            lock.readLock().unlock();
        }
    }

    InMemoryTransaction begin() {
        return InMemoryTransaction.on(tables);
    }

    void commit(InMemoryTransaction transaction) {
        lock.writeLock().lock();
        try {
            transaction.commit();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
