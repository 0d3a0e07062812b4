package dev.blotter.sqlite;

import dev.blotter.jdbc.pool.PoolOptions;
import dev.blotter.jdbc.resilience.RetrySettings;
import dev.blotter.jdbc.statement.StatementObserver;
import java.nio.file.Path;

/**
 * How a SQLite file is opened.
 *
 * @param file the file; it and its folder are made when they are missing
 * @param busyTimeoutMillis how long to wait for a lock that another process holds
 * @param pageCacheKib how much of the file each connection keeps in memory
 * @param synchronous how much a commit is flushed before it is answered
 * @param readers how many connections read side by side
 * @param options how the pool of readers is watched
 * @param retry how often and how long what was rolled back is tried again
 * @param migrate whether opening brings the schema up to date; otherwise a schema that is not is refused
 * @param observer is told of every statement
 */
public record SqliteConfig(
        Path file,
        int busyTimeoutMillis,
        int pageCacheKib,
        SqliteSynchronous synchronous,
        int readers,
        PoolOptions options,
        RetrySettings retry,
        boolean migrate,
        StatementObserver observer) {

    public SqliteConfig {
        file = file.toAbsolutePath().normalize();
        if (file.toString().indexOf('?') >= 0) {
            throw new IllegalArgumentException("file is '" + file + "'; a SQLite file's name has no question mark");
        }
        require("busyTimeoutMillis", busyTimeoutMillis, 0);
        require("pageCacheKib", pageCacheKib, 64);
        require("readers", readers, 1);
    }

    /** The safe defaults: every commit flushed, five seconds of patience, four readers, 16 MiB of pages each. */
    public static SqliteConfig of(Path file) {
        return new SqliteConfig(
                file,
                5_000,
                16_384,
                SqliteSynchronous.FULL,
                4,
                PoolOptions.DEFAULT,
                RetrySettings.DEFAULT,
                true,
                StatementObserver.NONE);
    }

    public SqliteConfig withBusyTimeoutMillis(int millis) {
        return new SqliteConfig(file, millis, pageCacheKib, synchronous, readers, options, retry, migrate, observer);
    }

    public SqliteConfig withPageCacheKib(int kib) {
        return new SqliteConfig(file, busyTimeoutMillis, kib, synchronous, readers, options, retry, migrate, observer);
    }

    public SqliteConfig withSynchronous(SqliteSynchronous flushed) {
        return new SqliteConfig(
                file, busyTimeoutMillis, pageCacheKib, flushed, readers, options, retry, migrate, observer);
    }

    public SqliteConfig withReaders(int connections) {
        return new SqliteConfig(
                file, busyTimeoutMillis, pageCacheKib, synchronous, connections, options, retry, migrate, observer);
    }

    public SqliteConfig withOptions(PoolOptions watching) {
        return new SqliteConfig(
                file, busyTimeoutMillis, pageCacheKib, synchronous, readers, watching, retry, migrate, observer);
    }

    public SqliteConfig withRetry(RetrySettings again) {
        return new SqliteConfig(
                file, busyTimeoutMillis, pageCacheKib, synchronous, readers, options, again, migrate, observer);
    }

    /** Opens only a file whose schema is up to date already. */
    public SqliteConfig withoutMigration() {
        return new SqliteConfig(
                file, busyTimeoutMillis, pageCacheKib, synchronous, readers, options, retry, false, observer);
    }

    public SqliteConfig withObserver(StatementObserver told) {
        return new SqliteConfig(
                file, busyTimeoutMillis, pageCacheKib, synchronous, readers, options, retry, migrate, told);
    }

    private static void require(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + "; it is at least " + least);
        }
    }
}
