package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.operations.maintenance.MaintenanceStep;
import dev.blotter.sqlite.operations.SqliteLine;
import dev.blotter.sqlite.operations.SqliteOptimizer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maintenance of the file, while it is used and while another process writes to it. */
class SqliteOptimizerTest {

    private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final String CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";

    @TempDir
    Path folder;

    private final SampleBook book = SampleBook.of("AAPL");
    private SqliteConfig config;
    private SqliteStore store;

    @BeforeEach
    void open() {
        config = SqliteConfig.of(folder.resolve("book.db"));
        store = SqliteStore.open(config);
        store.writes().write(book::open);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyTableIsAnalyzedAndTheLogWrittenBack() throws SQLException {
        List<MaintenanceStep> steps = optimized(store::inLine);

        assertThat(steps).allMatch(step -> step.skipped().isEmpty());
        assertThat(steps.stream().flatMap(step -> step.table().stream()))
                .contains("orders", "executions", "trades", "positions", "portfolios", "journal")
                .doesNotHaveDuplicates();
        assertThat(steps.getLast().action()).isEqualTo(CHECKPOINT);
        try (Connection connection = SqliteSideConnections.likeThePool(config).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'portfolios'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isPositive();
        }
    }

    @Test
    void writesAreAnsweredBetweenAnyTwoSteps() throws Exception {
        AtomicLong answered = new AtomicLong();
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                store.writes().write(tx -> tx.orders().save(List.of(book.order(1))));
                answered.incrementAndGet();
            }
        });
        AtomicLong turns = new AtomicLong();
        SqliteLine line = work -> {
            store.inLine(work);
            turns.incrementAndGet();
            // Returns only if the writer gets its turn although the optimizer has not ended.
            long before = answered.get() + 1;
            await(() -> answered.get() > before || writer.isDone());
            assertThat(writer).isNotDone();
        };
        try {
            List<MaintenanceStep> steps = optimized(line);
            assertThat(steps).allMatch(step -> step.skipped().isEmpty());
            assertThat(turns.get()).isEqualTo(steps.size() - 1);
        } finally {
            ended.set(true);
            writer.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void noWriteRunsWithinAStep() throws Exception {
        CompletableFuture<Void> write = new CompletableFuture<>();
        store.inLine(connection -> {
            Thread writer = new Thread(() -> {
                store.writes().write(tx -> {});
                write.complete(null);
            });
            writer.start();
            await(() -> writer.getState() == Thread.State.WAITING || write.isDone());
            assertThat(write).isNotDone();
        });
        write.get(1, TimeUnit.MINUTES);
        assertThatThrownBy(() -> store.writes().write(tx -> store.inLine(connection -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tablesAreLeftWhileAnotherProcessWrites() throws SQLException {
        try (Connection other = new SqliteConnections(config).plain();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            List<MaintenanceStep> steps = optimized(store::inLine);
            assertThat(steps.subList(0, steps.size() - 1))
                    .allMatch(step -> step.skipped().equals(Optional.of("another process writes (SQLite's code 5)")));
            assertThat(steps.getLast().skipped()).isEmpty();
        }
    }

    private List<MaintenanceStep> optimized(SqliteLine line) {
        return new SqliteOptimizer(line, SqliteSideConnections.likeThePool(config), Duration.ofMillis(20)).optimize();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(100_000);
        }
    }
}
