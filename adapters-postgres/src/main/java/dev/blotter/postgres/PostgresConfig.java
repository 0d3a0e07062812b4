package dev.blotter.postgres;

import dev.blotter.jdbc.pool.PoolOptions;
import dev.blotter.jdbc.resilience.RetrySettings;
import dev.blotter.jdbc.statement.StatementObserver;
import java.util.List;

/**
 * How to open a store on PostgreSQL.
 *
 * @param options how the pool is watched
 * @param retry how often and how long what was rolled back is tried again
 * @param replicas standbys that answer reads
 * @param schema what to do about a schema that is not the newest
 * @param readTokens whether each write tells its position in the log; a store with replicas always does
 * @param unsafeCommits whether to open a server that may lose what it has confirmed; for tests and trials
 * @param observer is told of every statement
 */
public record PostgresConfig(
        PostgresUrl url,
        PostgresPoolSize pool,
        PoolOptions options,
        PostgresTimeouts timeouts,
        RetrySettings retry,
        List<PostgresReplicaConfig> replicas,
        OnOldSchema schema,
        boolean readTokens,
        boolean unsafeCommits,
        StatementObserver observer) {

    /** What to do when the database's schema is older than this program, or not there. */
    public enum OnOldSchema {
        MIGRATE,
        REFUSE
    }

    public PostgresConfig {
        replicas = List.copyOf(replicas);
        readTokens = readTokens || !replicas.isEmpty();
    }

    /** The defaults, for a database at a URL such as {@code postgresql://user:password@host:5432/database}. */
    public static PostgresConfig of(String url) {
        return of(PostgresUrl.parse(url));
    }

    /** The defaults. */
    public static PostgresConfig of(PostgresUrl url) {
        return new PostgresConfig(
                url,
                PostgresPoolSize.DEFAULT,
                PoolOptions.DEFAULT,
                PostgresTimeouts.DEFAULT,
                RetrySettings.DEFAULT,
                List.of(),
                OnOldSchema.MIGRATE,
                false,
                false,
                StatementObserver.NONE);
    }

    public PostgresConfig withPool(PostgresPoolSize size) {
        return new PostgresConfig(
                url, size, options, timeouts, retry, replicas, schema, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withOptions(PoolOptions watching) {
        return new PostgresConfig(
                url, pool, watching, timeouts, retry, replicas, schema, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withTimeouts(PostgresTimeouts limits) {
        return new PostgresConfig(
                url, pool, options, limits, retry, replicas, schema, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withRetry(RetrySettings again) {
        return new PostgresConfig(
                url, pool, options, timeouts, again, replicas, schema, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withReplicas(List<PostgresReplicaConfig> standbys) {
        return new PostgresConfig(
                url, pool, options, timeouts, retry, standbys, schema, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withSchema(OnOldSchema action) {
        return new PostgresConfig(
                url, pool, options, timeouts, retry, replicas, action, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withReadTokens(boolean wanted) {
        return new PostgresConfig(
                url, pool, options, timeouts, retry, replicas, schema, wanted, unsafeCommits, observer);
    }

    public PostgresConfig withUnsafeCommits(boolean allowed) {
        return new PostgresConfig(url, pool, options, timeouts, retry, replicas, schema, readTokens, allowed, observer);
    }

    public PostgresConfig withObserver(StatementObserver listener) {
        return new PostgresConfig(
                url, pool, options, timeouts, retry, replicas, schema, readTokens, unsafeCommits, listener);
    }
}
