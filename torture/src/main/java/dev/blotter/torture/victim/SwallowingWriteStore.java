package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.function.Consumer;

/** Takes the failure of a commit whose work was done for success. */
record SwallowingWriteStore(WriteStore store) implements WriteStore {

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        boolean[] worked = new boolean[1];
        try {
            return store.write(transaction -> {
                work.accept(transaction);
                worked[0] = true;
            });
        } catch (StoreException e) {
            if (worked[0]) {
                return ReadToken.ANY;
            }
            throw e;
        }
    }
}
