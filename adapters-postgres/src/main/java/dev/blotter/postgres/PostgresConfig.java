package dev.blotter.postgres;

import dev.blotter.jdbc.statement.StatementObserver;

/**
 * How to open a store on PostgreSQL.
 *
 * @param schema what to do about a schema that is not the newest
 * @param readTokens whether each write asks for its position in the log, which costs a round trip; for stores with
 *     replicas
 * @param unsafeCommits whether to open a server that may lose what it has confirmed; for tests and trials
 * @param observer is told of every statement
 */
public record PostgresConfig(
        PostgresUrl url,
        PostgresPoolSize pool,
        PostgresTimeouts timeouts,
        OnOldSchema schema,
        boolean readTokens,
        boolean unsafeCommits,
        StatementObserver observer) {

    /** What to do when the database's schema is older than this program, or not there. */
    public enum OnOldSchema {
        MIGRATE,
        REFUSE
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
                PostgresTimeouts.DEFAULT,
                OnOldSchema.MIGRATE,
                false,
                false,
                StatementObserver.NONE);
    }

    public PostgresConfig withPool(PostgresPoolSize size) {
        return new PostgresConfig(url, size, timeouts, schema, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withTimeouts(PostgresTimeouts limits) {
        return new PostgresConfig(url, pool, limits, schema, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withSchema(OnOldSchema action) {
        return new PostgresConfig(url, pool, timeouts, action, readTokens, unsafeCommits, observer);
    }

    public PostgresConfig withReadTokens(boolean wanted) {
        return new PostgresConfig(url, pool, timeouts, schema, wanted, unsafeCommits, observer);
    }

    public PostgresConfig withUnsafeCommits(boolean allowed) {
        return new PostgresConfig(url, pool, timeouts, schema, readTokens, allowed, observer);
    }

    public PostgresConfig withObserver(StatementObserver listener) {
        return new PostgresConfig(url, pool, timeouts, schema, readTokens, unsafeCommits, listener);
    }
}
