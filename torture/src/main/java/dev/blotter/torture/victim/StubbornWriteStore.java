package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.function.Consumer;

/** Runs a transaction that failed again and again, whoever still waits for it. */
record StubbornWriteStore(WriteStore store) implements WriteStore {

    private static final int TIMES = 20;

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        for (int time = 1; time < TIMES; time++) {
            try {
                return store.write(work);
            } catch (Unavailable e) {
                // The next time it may succeed.
            }
        }
        return store.write(work);
    }
}
