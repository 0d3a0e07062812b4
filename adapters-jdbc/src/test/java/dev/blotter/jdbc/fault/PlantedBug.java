package dev.blotter.jdbc.fault;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a store must not do, done on purpose: a check that does not see it checks nothing. */
public enum PlantedBug implements UnaryOperator<WriteStore> {
    /** A write that failed is answered as if it had been committed. */
    ANSWERS_WITHOUT_COMMIT {
        @Override
        ReadToken write(AtomicInteger writes, Supplier<ReadToken> real) {
            int done = writes.get();
            try {
                return real.get();
            } catch (StoreException e) {
                if (writes.get() == done) {
                    throw e;
                }
                return ReadToken.ANY;
            }
        }
    },

    /** An outcome that is not known is taken for a failure. */
    TAKES_UNKNOWN_FOR_FAILED {
        @Override
        ReadToken write(AtomicInteger writes, Supplier<ReadToken> real) {
            try {
                return real.get();
            } catch (OutcomeUnknown e) {
                throw new Unavailable("nothing is stored", e);
            }
        }
    },

    /** The answer to the third commit is dropped. */
    DROPS_A_RECEIPT {
        @Override
        ReadToken write(AtomicInteger writes, Supplier<ReadToken> real) {
            ReadToken token = real.get();
            if (writes.get() == 3) {
                throw new Unavailable("nothing is stored");
            }
            return token;
        }
    };

    abstract ReadToken write(AtomicInteger writes, Supplier<ReadToken> real);

    @Override
    public WriteStore apply(WriteStore store) {
        AtomicInteger writes = new AtomicInteger();
        return new WriteStore() {
            @Override
            public ReadToken write(Consumer<WriteTransaction> work) {
                return PlantedBug.this.write(writes, () -> store.write(counted(work)));
            }

            @Override
            public ReadToken write(Duration patience, Consumer<WriteTransaction> work) {
                return PlantedBug.this.write(writes, () -> store.write(patience, counted(work)));
            }

            private Consumer<WriteTransaction> counted(Consumer<WriteTransaction> work) {
                return work.andThen(transaction -> writes.incrementAndGet());
            }
        };
    }
}
