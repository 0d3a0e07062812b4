package dev.blotter.domain.store;

import java.time.Duration;
import java.util.function.Consumer;

/** Runs write transactions. */
public interface WriteStore {

    /**
     * Runs the work in one transaction and returns after its commit is durable. Whatever the work throws rolls
     * everything back and is thrown on. A store may refuse a row when it is written or when the work has ended.
     *
     * @return the position to read from, to see this commit
     * @throws RowRefusedException when the store refuses a value or breaks a constraint; nothing is stored
     * @throws StoreException when the store fails; its kind says whether the commit may have happened
     */
    ReadToken write(Consumer<WriteTransaction> work);

    /**
     * Like {@link #write(Consumer)}, for callers who wait at most so long. A store that tries again when a transaction
     * was rolled back stops trying then; the work may run several times, of which the last one counts.
     */
    default ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
        return write(work);
    }
}
