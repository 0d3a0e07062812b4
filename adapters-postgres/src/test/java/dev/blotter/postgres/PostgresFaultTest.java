package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.StoreException.OutcomeUnknown;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong before the commit is certainly not stored; the next write works. */
class PostgresFaultTest {

    private static final PostgresTimeouts SHORT = new PostgresTimeouts(
            Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofSeconds(5));

    private final PostgresConfig config = TestPostgres.freshDatabase().withTimeouts(SHORT);
    private final PostgresStore store = PostgresStore.open(config);
    private final SampleBook book = SampleBook.of("AAPL");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aConnectionThatIsCutBetweenStatements() {
        assertThatThrownBy(() -> store.writes().write(tx -> {
                    tx.portfolios().lock(Set.of(book.portfolio()));
                    TestPostgres.cutTransactions(config);
                    book.open(tx);
                }))
                .isExactlyInstanceOf(Unavailable.class);
        nothingIsStoredAndTheNextWriteWorks();
    }

    @Test
    void aConnectionThatIsCutBeforeTheCommitIsSent() {
        assertThatThrownBy(() -> store.writes().write(tx -> {
                    book.open(tx);
                    tx.portfolios().lock(Set.of(book.portfolio()));
                    TestPostgres.cutTransactions(config);
                }))
                .isExactlyInstanceOf(OutcomeUnknown.class);
        nothingIsStoredAndTheNextWriteWorks();
    }

    @Test
    void aReaderWhoseConnectionIsCut() {
        store.finders().portfolios().find(book.portfolio());
        assertThatThrownBy(() -> store.snapshots().read((row, problem) -> {}, snapshot -> {
                    TestPostgres.cutTransactions(config);
                    return snapshot.portfolios();
                }))
                .isExactlyInstanceOf(Unavailable.class);
        assertThat(store.finders().portfolios().find(book.portfolio())).isEmpty();
    }

    @Test
    void aLockThatSomebodyElseKeeps() throws SQLException {
        store.writes().write(book::open);
        try (Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT 1 FROM portfolios FOR UPDATE");
            assertThatThrownBy(() -> store.writes().write(tx -> tx.portfolios().lock(Set.of(book.portfolio()))))
                    .isExactlyInstanceOf(Unavailable.class)
                    .hasMessageContaining("portfolios.lock, SQLSTATE 55P03");
            other.rollback();
        }
        store.writes().write(tx -> tx.portfolios().lock(Set.of(book.portfolio())));
    }

    @Test
    void aStatementThatTakesTooLong() throws SQLException {
        PostgresTimeouts impatient = new PostgresTimeouts(
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(5));
        try (PostgresStore second = PostgresStore.open(config.withTimeouts(impatient));
                Connection other = TestPostgres.connect(config);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE orders");
            assertThatThrownBy(() -> second.finders().orders().find(book.orderKey(1)))
                    .isExactlyInstanceOf(Unavailable.class)
                    .hasMessageContaining("orders.find, SQLSTATE 57014");
        }
    }

    @Test
    void anEmptyPool() throws InterruptedException {
        PostgresPoolSize one = new PostgresPoolSize(1, 1, Duration.ofMillis(300), Duration.ofMinutes(1));
        try (PostgresStore small = PostgresStore.open(config.withPool(one))) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            CompletableFuture<ReadToken> first =
                    CompletableFuture.supplyAsync(() -> small.writes().write(tx -> {
                        begun.countDown();
                        await(done);
                        book.open(tx);
                    }));
            begun.await();
            assertThatThrownBy(() -> small.writes().write(book::open)).isExactlyInstanceOf(Unavailable.class);
            done.countDown();
            first.join();
            assertThat(small.finders().portfolios().find(book.portfolio())).isPresent();
        }
    }

    @Test
    void workThatThrowsRollsBack() {
        IllegalStateException problem = new IllegalStateException("a rule of the caller's");
        assertThatThrownBy(() -> store.writes().write(tx -> {
                    book.open(tx);
                    throw problem;
                }))
                .isSameAs(problem);
        nothingIsStoredAndTheNextWriteWorks();
    }

    @Test
    void workThatSwallowsAFailureIsNotCommitted() {
        assertThatThrownBy(() -> store.writes().write(tx -> {
                    book.open(tx);
                    try {
                        tx.executions().append(List.of(book.execution(1, 1)));
                        tx.executions().load(Set.of(book.executionKey("E1")));
                    } catch (RuntimeException e) {
                        // As if nothing had happened.
                    }
                }))
                .isExactlyInstanceOf(Unavailable.class);
        nothingIsStoredAndTheNextWriteWorks();
    }

    @Test
    void aReadTokenIsThePositionAfterTheCommit() throws SQLException {
        assertThat(store.writes().write(book::open)).isEqualTo(ReadToken.ANY);
        try (PostgresStore tokens = PostgresStore.open(config.withReadTokens(true))) {
            ReadToken first = tokens.writes().write(tx -> tx.portfolios().save(List.of(book.owner())));
            ReadToken second = tokens.writes().write(tx -> tx.portfolios().save(List.of(book.owner())));
            String sql = "SELECT '%s'::pg_lsn < '%s'::pg_lsn AND '%s'::pg_lsn <= pg_current_wal_flush_lsn()"
                    .formatted(first.position(), second.position(), second.position());
            assertThat(asked(sql)).contains("t");
        }
    }

    private void nothingIsStoredAndTheNextWriteWorks() {
        PortfolioId id = book.portfolio();
        assertThat(store.finders().portfolios().find(id)).isEmpty();
        store.writes().write(book::open);
        assertThat(store.finders().portfolios().find(id)).isPresent();
    }

    private Optional<String> asked(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect(config);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
