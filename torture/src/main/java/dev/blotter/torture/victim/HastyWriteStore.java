package dev.blotter.torture.victim;

import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Answers when the work is done, and commits thereafter; writes still come one after another. */
record HastyWriteStore(WriteStore store, ExecutorService later) implements WriteStore {

    private static final long AHEAD_NANOS = 20_000_000;

    HastyWriteStore(WriteStore store) {
        this(
                store,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("hasty").factory()));
    }

    @Override
    public ReadToken write(Consumer<WriteTransaction> work) {
        CompletableFuture<ReadToken> answer = new CompletableFuture<>();
        later.execute(() -> {
            try {
                store.write(transaction -> {
                    work.accept(transaction);
                    answer.complete(ReadToken.ANY);
                    LockSupport.parkNanos(AHEAD_NANOS);
                });
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }
}
