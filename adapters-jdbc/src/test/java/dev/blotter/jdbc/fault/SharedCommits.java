package dev.blotter.jdbc.fault;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Holds commits back while commands are handed in that are to share the next one. */
final class SharedCommits implements WriteStore {

    private final WriteStore store;
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore gate = new Semaphore(0);
    private volatile boolean held;

    SharedCommits(WriteStore store) {
        this.store = store;
    }

    void hold() {
        held = true;
    }

    /** Waits until a commit is held back. */
    void awaitHeld() throws InterruptedException {
        begun.acquire();
    }

    void release() {
        held = false;
        gate.release();
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        waitWhileHeld();
        return store.write(work);
    }

    @Override
    public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
        waitWhileHeld();
        return store.write(patience, work);
    }

    private void waitWhileHeld() {
        if (held) {
            begun.release();
            gate.acquireUninterruptibly();
        }
    }
}
