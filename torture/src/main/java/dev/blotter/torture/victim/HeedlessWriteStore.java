package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.sql.SQLWarning;
import java.util.function.Consumer;

/** Takes no heed of warnings. */
record HeedlessWriteStore(WriteStore store) implements WriteStore {

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        try {
            return store.write(work);
        } catch (OutcomeUnknown e) {
            if (e.getCause() instanceof SQLWarning) {
                return ReadToken.ANY;
            }
            throw e;
        }
    }
}
