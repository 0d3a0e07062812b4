package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.operations.OperationException;
import dev.blotter.operations.maintenance.MaintenanceStep;
import dev.blotter.postgres.operations.PostgresOptimizer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Maintenance of the tables, while they are used and while somebody else maintains them. */
class PostgresOptimizerTest {

    private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final Duration LONG = Duration.ofMinutes(2);

    private final PostgresConfig config = TestPostgres.freshDatabase();

    @Test
    void everyTableIsVacuumedAndAnalyzed() throws SQLException {
        try (PostgresStore store = PostgresStore.open(config)) {
            store.writes().write(new EveryStatement(SampleBook.of("AAPL"))::write);
        }
        assertThat(number("SELECT count(*) FROM pg_stats WHERE tablename = 'orders'"))
                .isZero();

        List<MaintenanceStep> steps = optimized(config, LONG);

        assertThat(steps)
                .extracting(step -> step.table().orElseThrow())
                .contains("orders", "executions", "trades", "positions", "portfolios", "journal")
                .doesNotHaveDuplicates();
        assertThat(steps).allMatch(step -> step.skipped().isEmpty());
        assertThat(steps).allMatch(step -> step.action().startsWith("VACUUM"));
        assertThat(number("SELECT count(*) FROM pg_stats WHERE tablename = 'orders'"))
                .isPositive();
    }

    @Test
    void writesAreAnsweredWhileItRuns() throws Exception {
        try (PostgresStore store = PostgresStore.open(config);
                Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE");
            CompletableFuture<List<MaintenanceStep>> running =
                    CompletableFuture.supplyAsync(() -> optimized(config, LONG));
            awaitOneThatWaitsForALock();

            store.writes().write(new EveryStatement(SampleBook.of("AAPL"))::write);

            assertThat(running).isNotDone();
            other.rollback();
            assertThat(running.get(1, TimeUnit.MINUTES))
                    .allMatch(step -> step.skipped().isEmpty());
        }
    }

    @Test
    void aTableThatOthersMaintainIsLeft() throws SQLException {
        try (Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE");

            List<MaintenanceStep> steps = optimized(config, Duration.ofMillis(20));

            assertThat(steps.stream().filter(step -> step.skipped().isPresent()))
                    .singleElement()
                    .satisfies(left -> {
                        assertThat(left.table()).contains("orders");
                        assertThat(left.skipped())
                                .contains("other maintenance or a change of the schema holds it (SQLSTATE 55P03)");
                    });
        }
    }

    @Test
    void whoDoesNotOwnTheTablesIsToldSo() {
        String guest = "guest_" + config.url().database();
        TestPostgres.run(config, "CREATE ROLE " + guest + " LOGIN PASSWORD 'guest'");
        try {
            PostgresUrl url = config.url();
            PostgresUrl asGuest =
                    new PostgresUrl(url.hosts(), url.database(), Optional.of(guest), Optional.of("guest"), Map.of());

            List<MaintenanceStep> steps = optimized(PostgresConfig.of(asGuest), LONG);

            assertThat(steps)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.skipped().orElseThrow()).contains("permission denied"));
            assertThat(steps).extracting(MaintenanceStep::action).contains("ANALYZE");
        } finally {
            TestPostgres.run(config, "DROP ROLE " + guest);
        }
    }

    @Test
    void aServerThatIsAwayIsSaidSo() {
        PostgresConfig nowhere = PostgresConfig.of("postgresql://localhost:1/none");
        assertThatThrownBy(() -> optimized(nowhere, LONG))
                .isInstanceOf(OperationException.class)
                .hasMessage("PostgreSQL does not answer (SQLSTATE 08001)");
    }

    private static List<MaintenanceStep> optimized(PostgresConfig config, Duration patience) {
        return new PostgresOptimizer(PostgresSideConnections.patient(config), patience).optimize();
    }

    private void awaitOneThatWaitsForALock() throws SQLException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock' AND query LIKE 'VACUUM%'")
                == 0) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
