package dev.blotter.sqlite;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.jdbc.store.JdbcWriteTransaction;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Runs one write transaction at a time; who comes while one runs waits in line. */
final class SqliteWriteStore implements WriteStore, AutoCloseable {

    private final ReentrantLock line = new ReentrantLock(true);
    private final SqliteWriter writer;
    private final WriteTransaction transaction;

    SqliteWriteStore(SqliteWriter writer) {
        this.writer = writer;
        this.transaction = JdbcWriteTransaction.on(new SqliteTableWriter(writer.statements()));
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        if (line.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write transaction cannot begin within another");
        }
        line.lock();
        try {
            writer.begin();
            try {
                work.accept(transaction);
                writer.commit();
            } catch (RuntimeException | Error e) {
                writer.rollback(e);
                throw e;
            }
            return ReadToken.ANY;
        } finally {
            line.unlock();
        }
    }

    /** Waits in line and runs other work while no transaction writes. */
    void inLine(Runnable work) {
        if (line.isHeldByCurrentThread()) {
            throw new IllegalStateException("other work cannot begin within a write transaction");
        }
        line.lock();
        try {
            work.run();
        } finally {
            line.unlock();
        }
    }

    @Override
    public void close() {
        line.lock();
        try {
            writer.close();
        } finally {
            line.unlock();
        }
    }
}
