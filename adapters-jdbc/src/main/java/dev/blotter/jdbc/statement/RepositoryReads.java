package dev.blotter.jdbc.statement;

import dev.blotter.domain.store.StoreException;
import dev.blotter.jdbc.resilience.ReadGuard;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the reads of repositories as every other statement runs: permitted, timed, counted, with their failures
 * translated, and tried again.
 */
public record RepositoryReads(SqlErrors errors, StatementObserver observer, ReadGuard guard) {

    /** The record of a row. */
    public <R, T> Optional<T> one(String name, Supplier<Optional<R>> query, Function<R, T> reader) {
        return list(name, () -> query.get().stream().toList(), reader).stream().findFirst();
    }

    /** The records of rows. */
    public <R, T> List<T> list(String name, Supplier<List<R>> query, Function<R, T> reader) {
        return guard.read(() -> timed(name, query, reader));
    }

    private <R, T> List<T> timed(String name, Supplier<List<R>> query, Function<R, T> reader) {
        long begin = System.nanoTime();
        int rows = 0;
        boolean failed = true;
        try {
            List<R> found = query.get();
            rows = found.size();
            failed = false;
            return found.stream().map(row -> read(name, row, reader)).toList();
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            throw translated(name, e);
        } finally {
            observer.executed(ExecutedStatement.withoutSql(name, begin, rows, failed));
        }
    }

    private static <R, T> T read(String name, R row, Function<R, T> reader) {
        try {
            return reader.apply(row);
        } catch (RuntimeException e) {
            throw new StoreException.Corrupt(name + " found a row that cannot be read: " + e.getMessage(), e);
        }
    }

    private RuntimeException translated(String name, RuntimeException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known) {
                return errors.translate(name, known);
            }
        }
        return e;
    }
}
