package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.io.Serial;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Rolls back one commit in eleven, and says nothing. */
record LosingWriteStore(WriteStore store, AtomicLong count) implements WriteStore {

    private static final int EACH = 11;

    LosingWriteStore(WriteStore store) {
        this(store, new AtomicLong());
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        if (count.incrementAndGet() % EACH != 0) {
            return store.write(work);
        }
        try {
            return store.write(transaction -> {
                work.accept(transaction);
                throw new Lost();
            });
        } catch (Lost e) {
            return ReadToken.ANY;
        }
    }

    private static final class Lost extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
