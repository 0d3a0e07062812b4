package dev.blotter.jdbc.resilience;

import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.TableReader;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads for callers who wait at most so long, whatever becomes of the database and the network. They run on threads of
 * their own, so that a caller can leave one behind; it ends by the limits of its connection.
 */
public record PatientReads(Reads reads, Duration patience, ExecutorService readers) implements Reads {

    private static final Duration HINT = Duration.ofSeconds(1);

    @Override
    public <R> R single(Function<TableReader, R> work) {
        return within(() -> reads.single(work));
    }

    @Override
    public <R> R moment(Function<TableReader, R> work) {
        return within(() -> reads.moment(work));
    }

    private <R> R within(Supplier<R> read) {
        Future<R> answer = readers.submit(read::get);
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Unavailable("the database did not answer within " + patience.toMillis() + " ms", e, HINT);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unavailable("the reader was interrupted while it waited for the database", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        return new IllegalStateException("A read failed in an unforeseen way.", e.getCause());
    }
}
