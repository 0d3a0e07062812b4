package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Await;
import dev.blotter.contract.store.SampleBook;
import dev.blotter.jdbc.pool.PoolOptions;
import dev.blotter.jdbc.pool.PoolStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PostgresPoolTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresConfig config = TestPostgres.freshDatabase();
    private final SampleBook book = SampleBook.of("AAPL");

    @Test
    void itKeepsItsSizeAndOverflowsUnderLoad() throws SQLException {
        PostgresPoolSize small = new PostgresPoolSize(3, 6, Duration.ofSeconds(10), Duration.ofMinutes(1));
        try (PostgresStore store = PostgresStore.open(config.withPool(small))) {
            Await.until("three are kept", PATIENCE, () -> store.state().pool().total() == 3);
            PoolStatus rest = store.state().pool();
            assertThat(rest.size()).isEqualTo(3);
            assertThat(rest.checkedIn()).isEqualTo(3);
            assertThat(rest.checkedOut()).isZero();
            assertThat(rest.overflow()).isZero();
            assertThat(rest.score()).isEqualTo(100);
            whileReadersHang(store, 12, () -> {
                Await.until(
                        "more are opened", PATIENCE, () -> store.state().pool().overflow() > 0);
                assertThat(store.state().pool().total()).isLessThanOrEqualTo(6);
                store.writes()
                        .write(tx -> tx.portfolios()
                                .save(List.of(SampleBook.of("MSFT").owner())));
            });
            assertThat(store.state().pool().peak()).isGreaterThan(1);
            assertThat(store.state().pool().waitP95()).isPositive();
            assertThat(store.state().pool().holdP95()).isPositive();
        }
    }

    @Test
    void itsSettingsReachThePool() {
        PostgresPoolSize size = new PostgresPoolSize(2, 4, Duration.ofSeconds(3), Duration.ofMinutes(10));
        PoolOptions options = new PoolOptions(Duration.ofSeconds(90), true, Optional.empty());
        try (PostgresStore store = PostgresStore.open(config.withPool(size).withOptions(options))) {
            assertThat(store.pool().getMinimumIdle()).isEqualTo(2);
            assertThat(store.pool().getMaxLifetime()).isEqualTo(600_000);
            assertThat(store.pool().getLeakDetectionThreshold()).isEqualTo(90_000);
            assertThat(store.pool().getIdleTimeout()).isPositive();
            assertThat(store.finders().portfolios().find(book.portfolio())).isEmpty();
        }
    }

    /** Readers that keep all connections they may have busy, while something else goes on. */
    private void whileReadersHang(PostgresStore store, int readers, Runnable work) throws SQLException {
        try (Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement();
                ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders");
            List<CompletableFuture<?>> reads = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                reads.add(CompletableFuture.supplyAsync(
                        () -> store.finders().orders().find(book.orderKey(1)), threads));
            }
            try {
                work.run();
            } finally {
                other.rollback();
            }
            reads.forEach(CompletableFuture::join);
        }
    }
}
