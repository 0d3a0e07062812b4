package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What collides or is cut off before its commit is tried again by itself, and stored once. */
class PostgresRetryTest {

    private static final PostgresTimeouts SHORT = new PostgresTimeouts(
            Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final PostgresConfig config = TestPostgres.freshDatabase().withTimeouts(SHORT);
    private final PostgresStore store = PostgresStore.open(config);
    private final SampleBook book = SampleBook.of("AAPL");
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aConnectionThatIsCutBeforeTheCommit() {
        store.writes().write(tx -> {
            tx.portfolios().lock(Set.of(book.portfolio()));
            if (runs.incrementAndGet() == 1) {
                TestPostgres.cutTransactions(config);
            }
            book.open(tx);
            tx.portfolios().lock(Set.of(book.portfolio()));
        });
        storedAfter(2);
    }

    @Test
    void aConnectionThatIsCutAtTheCommitIsNotTriedAgain() {
        assertThatThrownBy(() -> store.writes().write(tx -> {
                    book.open(tx);
                    tx.portfolios().lock(Set.of(book.portfolio()));
                    runs.incrementAndGet();
                    TestPostgres.cutTransactions(config);
                }))
                .isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aLockThatSomebodyElseLetsGoOf() throws Exception {
        store.writes().write(book::open);
        CountDownLatch tried = new CountDownLatch(1);
        try (Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM portfolios FOR UPDATE");
            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> store.writes().write(Duration.ofSeconds(30), tx -> {
                        if (runs.incrementAndGet() == 2) {
                            tried.countDown();
                        }
                        tx.portfolios().lock(Set.of(book.portfolio()));
                    }));
            tried.await();
            other.rollback();
            write.join();
        }
        assertThat(runs).hasValueGreaterThan(1);
    }

    @Test
    void twoThatWaitForEachOther() {
        SampleBook second = SampleBook.of("MSFT");
        store.writes().write(book::open);
        store.writes().write(second::open);
        CyclicBarrier first = new CyclicBarrier(2);
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> lockBoth(book, second, first)),
                CompletableFuture.runAsync(() -> lockBoth(second, book, first)));
        both.forEach(CompletableFuture::join);
        assertThat(runs).hasValueGreaterThan(2);
        assertThat(store.state().calls().retried()).isPositive();
    }

    private void lockBoth(SampleBook one, SampleBook other, CyclicBarrier first) {
        AtomicInteger mine = new AtomicInteger();
        store.writes().write(Duration.ofSeconds(30), tx -> {
            runs.incrementAndGet();
            tx.portfolios().lock(Set.of(one.portfolio()));
            if (mine.incrementAndGet() == 1) {
                try {
                    first.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            tx.portfolios().lock(Set.of(other.portfolio()));
        });
    }

    @Test
    void aReaderWhoseConnectionsWereCut() {
        store.writes().write(book::open);
        assertThat(store.finders().portfolios().find(book.portfolio())).isPresent();
        TestPostgres.run(config, """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()""");
        assertThat(store.finders().portfolios().find(book.portfolio())).isPresent();
    }

    @Test
    void aStatementThatTakesTooLongIsNotTriedAgain() throws SQLException {
        try (Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders");
            PostgresTimeouts impatient = new PostgresTimeouts(
                    Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(5));
            try (PostgresStore second = PostgresStore.open(config.withTimeouts(impatient))) {
                assertThatThrownBy(() -> second.finders().orders().find(book.orderKey(1)))
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                e -> assertThat(e.retryAfter()).isEmpty());
                assertThat(second.state().calls().retried()).isZero();
            }
        }
    }

    private void storedAfter(int attempts) {
        assertThat(runs).hasValue(attempts);
        assertThat(store.state().calls().retried()).isEqualTo(attempts - 1);
        assertThat(store.finders().portfolios().find(book.portfolio())).isPresent();
    }
}
