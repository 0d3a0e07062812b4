package dev.blotter.jdbc.resilience;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.function.Consumer;

/** Runs transactions again that were rolled back by a cause that passes; a commit is never sent again. */
public record ResilientWriteStore(WriteStore store, Resilience resilience) implements WriteStore {

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        return resilience.write(() -> store.write(work));
    }

    @Override
    public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
        return resilience.write(patience, () -> store.write(patience, work));
    }
}
