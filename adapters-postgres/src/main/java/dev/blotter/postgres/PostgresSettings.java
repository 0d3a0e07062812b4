package dev.blotter.postgres;

import java.time.Duration;

/** What every connection of the pool asks of the server before its first use. */
final class PostgresSettings {

    /** A transaction that does nothing for so long has lost its program; it would hold its locks for ever. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(30);

    private PostgresSettings() {}

    /**
     * Limits, and one way to plan. Every statement of the pool finds rows by a key that has an index. Its plan is made
     * once for a connection, perhaps while the tables are empty, and must not read them whole when they have grown: so
     * nested loops over index scans are the only plans left.
     */
    static String sql(PostgresTimeouts timeouts) {
        return """
            SET lock_timeout = %d;
            SET statement_timeout = %d;
            SET idle_in_transaction_session_timeout = %d;
            SET default_transaction_isolation = 'read committed';
            SET plan_cache_mode = force_generic_plan;
            SET enable_seqscan = off;
            SET enable_bitmapscan = off;
            SET enable_hashjoin = off;
            SET enable_mergejoin = off;
            SET jit = off\
            """.formatted(
                        timeouts.lock().toMillis(), timeouts.statement().toMillis(), IDLE_IN_TRANSACTION.toMillis());
    }
}
