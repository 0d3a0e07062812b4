package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.ReadToken;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.StoreException.Unavailable;
import dev.blotter.domain.store.WriteTransaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write is stored whole or not at all, one after the other, and says which. */
class SqliteWriteStoreTest {

    private final SampleBook book = SampleBook.of("AAPL");
    private Path file;
    private SqliteStore store;

    @BeforeEach
    void openStore(@TempDir Path folder) {
        file = folder.resolve("book.db");
        store = SqliteStore.open(SqliteConfig.of(file).withBusyTimeoutMillis(300));
        store.writes().write(book::open);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aWriteIsSeenOnceItReturns() {
        assertThat(save(book.order(1))).isEqualTo(ReadToken.ANY);
        assertThat(find(1)).isTrue();
        try (SqliteStore again = SqliteStore.open(SqliteConfig.of(file))) {
            assertThat(again.finders().orders().find(book.orderKey(1))).isPresent();
        }
    }

    @Test
    void whateverTheWorkThrowsRollsAllBack() {
        RuntimeException thrown = new RuntimeException("no");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> store.writes().write(tx -> {
                    tx.orders().save(List.of(book.order(1)));
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(find(1)).isFalse();
        save(book.order(2));
        assertThat(find(2)).isTrue();
    }

    @Test
    void anUncommittedWriteIsNotSeen() {
        store.writes().write(tx -> {
            tx.orders().save(List.of(book.order(1)));
            assertThat(find(1)).isFalse();
            assertThat(tx.orders().load(List.of(book.orderKey(1)))).hasSize(1);
        });
        assertThat(find(1)).isTrue();
    }

    @Test
    void aRowThatBreaksAKeyIsRefused() {
        refused(
                tx -> {
                    tx.orders().save(List.of(book.order(1)));
                    tx.executions().append(List.of(book.execution(1, 1)));
                    tx.executions().append(List.of(book.execution(1, 1)));
                },
                "executions.append was refused: UNIQUE constraint failed: ");
        assertThat(find(1)).isFalse();
    }

    @Test
    void aRowWithoutItsParentIsRefused() {
        refused(
                tx -> tx.executions().append(List.of(book.execution(1, 1))),
                "executions.append was refused: FOREIGN KEY constraint failed");
    }

    @Test
    void aRowThatBreaksACheckIsRefused() {
        TradingSession session = new TradingSession(book.run().key(), "engine", SampleBook.TIME, Optional.empty(), -1);
        refused(
                tx -> tx.sessions().save(List.of(session)),
                "trading_sessions.save was refused: CHECK constraint failed: ck_trading_sessions_sequence");
    }

    @Test
    void afterAFailedStatementTheTransactionIsOver() {
        assertThatExceptionOfType(RowRefusedException.class)
                .isThrownBy(() -> store.writes().write(tx -> {
                    tx.orders().save(List.of(book.order(1)));
                    assertThatExceptionOfType(RowRefusedException.class)
                            .isThrownBy(() -> tx.executions().append(List.of(book.execution(9, 1))));
                    assertThatIllegalStateException()
                            .isThrownBy(() -> tx.orders().save(List.of(book.order(2))))
                            .withMessage("the transaction has failed");
                }));
        assertThat(find(1)).isFalse();
        save(book.order(3));
        assertThat(find(3)).isTrue();
    }

    @Test
    void theTransactionEndsWithTheWork() {
        AtomicReference<WriteTransaction> kept = new AtomicReference<>();
        store.writes().write(kept::set);
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get().orders().save(List.of(book.order(1))))
                .withMessage("the transaction has ended");
    }

    @Test
    void oneWithinAnotherIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.writes().write(tx -> save(book.order(1))))
                .withMessage("a write transaction cannot begin within another");
        assertThat(find(1)).isFalse();
    }

    @Test
    void writersWaitInLine() {
        AtomicInteger inside = new AtomicInteger();
        List<CompletableFuture<Void>> all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> store.writes().write(tx -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    tx.orders().save(List.of(book.order(i)));
                    inside.decrementAndGet();
                })))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(store.finders().orders().page(book.portfolio(), Optional.empty(), 100))
                .hasSize(40);
    }

    @Test
    void aLockThatAnotherProcessHoldsIsWaitedForAndThenUnavailable() throws SQLException {
        try (Connection other = RawSqlite.connect(file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long begin = System.nanoTime();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> save(book.order(1)))
                    .withMessage(file + " is locked by another process; waited 300 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(250));
            assertThat(find(1)).isFalse();
            statement.execute("ROLLBACK");
        }
        save(book.order(1));
        assertThat(find(1)).isTrue();
    }

    @Test
    void twoStoresOnOneFileTakeTurns() {
        SqliteConfig patient = SqliteConfig.of(file).withBusyTimeoutMillis(60_000);
        try (SqliteStore one = SqliteStore.open(patient);
                SqliteStore two = SqliteStore.open(patient)) {
            List<CompletableFuture<Void>> all = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> (i % 2 == 0 ? one : two)
                            .writes()
                            .write(tx -> tx.orders().save(List.of(book.order(i))))))
                    .toList();
            all.forEach(CompletableFuture::join);
            assertThat(two.finders().orders().page(book.portfolio(), Optional.empty(), 100))
                    .hasSize(40);
        }
    }

    private void refused(Consumer<WriteTransaction> work, String message) {
        assertThatExceptionOfType(RowRefusedException.class)
                .isThrownBy(() -> store.writes().write(work))
                .withMessageStartingWith(message)
                .withMessageNotContainingAny(
                        book.portfolio().toString(), book.session().toString());
    }

    private ReadToken save(Order order) {
        return store.writes().write(tx -> tx.orders().save(List.of(order)));
    }

    private boolean find(long order) {
        return store.finders().orders().find(book.orderKey(order)).isPresent();
    }
}
