package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.function.Consumer;

/** Passes the points of {@link KillPoint} that lie between the shared commit and the store. */
record HaltingWriteStore(WriteStore store, Halt halt) implements WriteStore {

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        halt.at(KillPoint.BEFORE_EXECUTE);
        ReadToken token = store.write(watched(work));
        halt.at(KillPoint.BEFORE_ANSWER);
        return token;
    }

    @Override
    public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
        halt.at(KillPoint.BEFORE_EXECUTE);
        ReadToken token = store.write(patience, watched(work));
        halt.at(KillPoint.BEFORE_ANSWER);
        return token;
    }

    private Consumer<WriteTransaction> watched(Consumer<WriteTransaction> work) {
        return transaction -> {
            work.accept(transaction);
            halt.at(KillPoint.AFTER_EXECUTE);
        };
    }
}
