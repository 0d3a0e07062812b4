package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Keeps something of every commit, as a queue does that nobody empties. */
record HoardingWriteStore(WriteStore store, Queue<byte[]> kept) implements WriteStore {

    private static final int BYTES = 1 << 20;

    HoardingWriteStore(WriteStore store) {
        this(store, new ConcurrentLinkedQueue<>());
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        kept.add(new byte[BYTES]);
        return store.write(work);
    }
}
