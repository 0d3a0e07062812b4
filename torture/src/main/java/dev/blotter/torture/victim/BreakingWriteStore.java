package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Now and then a write ends as it does where memory has run out: before anything was done, before the commit, or after
 * it; and now and then so does the attempt that follows a failure.
 */
record BreakingWriteStore(WriteStore store, int each, AtomicLong count) implements WriteStore {

    private static final int WAYS = 4;

    /** What opens the book and makes its first rows. */
    private static final int PEACEFUL = 30;

    BreakingWriteStore(WriteStore store, int each) {
        this(store, each, new AtomicLong());
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        return broken(work, store::write);
    }

    @Override
    public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
        return broken(work, watched -> store.write(patience, watched));
    }

    private ReadToken broken(Consumer<WriteTransaction> work, Writing writing) {
        long number = count.incrementAndGet() - PEACEFUL;
        long way = number <= 1
                ? -1
                : number % each == 0 ? number / each % WAYS : number % each == 1 && number / each % WAYS == 3 ? 0 : -1;
        if (way == 0) {
            throw new OutOfMemoryError("planted by the harness, before the work");
        }
        ReadToken token = writing.write(transaction -> {
            work.accept(transaction);
            if (way == 1) {
                throw new OutOfMemoryError("planted by the harness, before the commit");
            }
            if (way == 3) {
                throw new IllegalStateException("planted by the harness, before the commit");
            }
        });
        if (way == 2) {
            throw new OutOfMemoryError("planted by the harness, after the commit");
        }
        return token;
    }

    private interface Writing {
        ReadToken write(Consumer<WriteTransaction> work);
    }
}
