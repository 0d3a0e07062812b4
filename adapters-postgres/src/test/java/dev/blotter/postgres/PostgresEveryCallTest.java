package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.jdbc.fault.EveryCall;
import dev.blotter.jdbc.fault.FailingCalls;
import dev.blotter.jdbc.fault.Failure;
import dev.blotter.jdbc.fault.FaultyEngine;
import dev.blotter.jdbc.fault.PlantedBug;
import dev.blotter.jdbc.resilience.Resilience;
import dev.blotter.jdbc.resilience.ResilientWriteStore;
import dev.blotter.jdbc.resilience.RetrySettings;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/**
 * Every call to PostgreSQL fails: what was answered is what is stored, and sending again completes it. A seed chooses a
 * third of the calls and the one way in which each fails; with {@code -Dblotter.everycall.share=1
 * -Dblotter.everycall.each=16} all fail in every way.
 */
class PostgresEveryCallTest {

    /** Most of the time they wait for a pool that cannot make connections. */
    private static final int WORKERS = 32;

    private static final int FEW_WORKERS = 8;
    private static final int EACH = Integer.getInteger("blotter.everycall.each", 1);
    private static final int SHARE = Integer.getInteger("blotter.everycall.share", 3);
    private static final RetrySettings QUICK = new RetrySettings(2, Duration.ofMillis(1), Duration.ofSeconds(5));
    private static final PostgresPoolSize SMALL =
            new PostgresPoolSize(0, 2, Duration.ofMillis(250), Duration.ofHours(1));

    /** What a caller does with rows and connections behind a statement that was answered. */
    private static final Set<String> BEHIND = Set.of(
            "getMoreResults", "getResultSet", "next", "getWarnings", "clearWarnings", "close", "prepareStatement");

    /** The connection is cut, by the network or by the server. */
    private static List<Failure> cuts() {
        List<Failure> cuts = new ArrayList<>();
        for (boolean after : List.of(true, false)) {
            for (boolean lasting : List.of(true, false)) {
                cuts.add(new Failure("08006", after, lasting, (call, connection) -> cut(), Connection::close));
                cuts.add(new Failure(
                        "57P01", after, lasting, (call, connection) -> answered("FATAL", "57P01"), Connection::close));
            }
        }
        return cuts;
    }

    /** The server refuses a statement: it collided, waited for a lock too long, or was cancelled. */
    private static List<Failure> storms() {
        List<Failure> storms = new ArrayList<>();
        for (String state : List.of("40001", "40P01", "55P03", "57014")) {
            for (boolean lasting : List.of(true, false)) {
                storms.add(new Failure(
                        state,
                        false,
                        lasting,
                        (call, connection) -> isBehindCommit(call, connection) ? cut() : answered("ERROR", state),
                        PostgresEveryCallTest::abort));
            }
        }
        return storms;
    }

    private static SQLException cut() {
        return new PSQLException("planted", PSQLState.CONNECTION_FAILURE);
    }

    private static SQLException answered(String severity, String state) {
        return new PSQLException(new ServerErrorMessage("S" + severity + "\0C" + state + "\0Mplanted\0"));
    }

    /** There a server has no transaction left that it could refuse to go on with. */
    private static boolean isBehindCommit(String call, @Nullable Connection connection) {
        return connection != null
                && BEHIND.contains(call.substring(call.indexOf('.') + 1))
                && state(connection) == TransactionState.IDLE;
    }

    private static TransactionState state(Connection connection) {
        try {
            if (connection.isClosed()) {
                return TransactionState.IDLE;
            }
            return connection.unwrap(BaseConnection.class).getTransactionState();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server does with a transaction of which it refused a statement. */
    private static void abort(Connection connection) throws SQLException {
        if (state(connection) == TransactionState.OPEN) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1 / 0");
            }
        }
    }

    @Test
    void everyCallFails() throws Exception {
        List<Failure> failures = new ArrayList<>(cuts());
        failures.addAll(storms());
        long seed = seed();
        boolean readTokens = (seed & 1) == 0;
        long begin = System.nanoTime();
        EveryCall.Report report =
                new EveryCall(() -> new Engine(readTokens), failures, EACH, SHARE, seed, WORKERS).run();
        System.out.println("PostgreSQL " + report + " in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        assertThat(report.violations()).isEmpty();
        assertThat(report.calls()).isGreaterThan(100);
        assertThat(report.reached()).isGreaterThan(report.runs() * 3 / 4);
        assertThat(report.answers()).containsKeys("Applied", "Duplicate", "Unavailable", "OutcomeUnknown");
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedBugIsFound(PlantedBug bug) throws Exception {
        EveryCall.Report report = new EveryCall(() -> new Engine(false), cuts(), 2, seed(), FEW_WORKERS).find(bug);
        assertThat(report.violations()).isNotEmpty();
    }

    private static long seed() {
        return Long.getLong("blotter.test.seed", System.nanoTime());
    }

    private static final class Engine implements FaultyEngine {

        private final PostgresConfig config;
        private final Store sound;
        private final PostgresConnections connections;

        Engine(boolean readTokens) {
            config = TestPostgres.freshDatabase()
                    .withPool(SMALL)
                    .withRetry(QUICK)
                    .withReadTokens(readTokens);
            sound = PostgresStore.open(config.withPool(PostgresPoolSize.DEFAULT.withMost(2)));
            connections = new PostgresConnections(config);
        }

        @Override
        public Store sound() {
            return sound;
        }

        @Override
        public Writes writes(FailingCalls calls) {
            PostgresErrors errors = new PostgresErrors();
            PostgresPrimary primary = new PostgresPrimary(
                    List.of(config.url().hosts()), host -> failing(connections.source(), calls), Duration.ofSeconds(5));
            PostgresPool pool = new PostgresPool(config, new PostgresPrimarySource(primary));
            PostgresStatistics statistics = new PostgresStatistics(connections.source(), config.observer());
            WriteStore writes = new PostgresWriteStore(pool, config, errors, statistics);
            WriteStore store = new ResilientWriteStore(writes, new Resilience("PostgreSQL", QUICK, errors::isAway));
            return new Writes() {
                @Override
                public WriteStore store() {
                    return store;
                }

                @Override
                public void close() {
                    statistics.close();
                    pool.close();
                }
            };
        }

        private static DataSource failing(DataSource real, FailingCalls calls) {
            return (DataSource) Proxy.newProxyInstance(
                    PostgresEveryCallTest.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (self, method, arguments) -> calls.open(real::getConnection));
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
