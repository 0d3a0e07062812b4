package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Corrupt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A snapshot is of one moment, holds a page at a time, and reports what cannot be read. */
class PostgresSnapshotTest {

    private static final int ORDERS = 2_500;

    private final PostgresConfig config = TestPostgres.freshDatabase();
    private final PostgresStore store = PostgresStore.open(config);
    private final SampleBook book = SampleBook.of("AAPL");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void seesOneMomentHoweverLongItTakes() {
        fill();
        List<Order> seen = new ArrayList<>();
        AtomicInteger nested = new AtomicInteger();
        store.snapshots().read(PostgresSnapshotTest::fail, snapshot -> {
            assertThat(snapshot.portfolio(book.portfolio())).contains(book.owner());
            store.writes().write(tx -> tx.orders().save(List.of(book.order(ORDERS + 1))));
            snapshot.orders(book.portfolio(), order -> {
                if (seen.size() % 1_000 == 0) {
                    snapshot.instruments(instrument -> nested.incrementAndGet());
                }
                seen.add(order);
            });
            return seen;
        });
        assertThat(seen)
                .isEqualTo(
                        LongStream.rangeClosed(1, ORDERS).mapToObj(book::order).toList());
        assertThat(nested).hasValue(3);
    }

    @Test
    void findsEveryOwnerOfAnyRow() {
        store.writes().write(book::open);
        SampleBook orphan = SampleBook.of("MSFT");
        TestPostgres.run(
                config,
                "SET session_replication_role = replica",
                "INSERT INTO cash_balances VALUES ('" + orphan.portfolio() + "', 'USD', 1, 1)");
        Set<PortfolioId> owners = store.snapshots().read(PostgresSnapshotTest::fail, s -> s.portfolios());
        assertThat(owners).containsExactlyInAnyOrder(PortfolioId.REFERENCE, book.portfolio(), orphan.portfolio());
    }

    @Test
    void reportsWhatCannotBeReadAndGoesOn() {
        fill();
        store.writes()
                .write(tx -> tx.instruments().save(List.of(SampleBook.of("ZZZ").listed())));
        TestPostgres.run(
                config,
                "UPDATE instruments SET quote_currency = 'u$d' WHERE symbol = 'AAPL'",
                "UPDATE orders SET status = 'FILLED' WHERE sequence = 7");
        List<String> unreadable = new ArrayList<>();
        List<Instrument> instruments = new ArrayList<>();
        AtomicInteger orders = new AtomicInteger();
        store.snapshots().read((row, problem) -> unreadable.add(row + ": " + problem), snapshot -> {
            snapshot.instruments(instruments::add);
            snapshot.orders(book.portfolio(), order -> orders.incrementAndGet());
            return orders;
        });
        assertThat(unreadable)
                .containsExactly(
                        "instruments AAPL.XNAS: currency is 'u$d'; a code has 2 to 16 of A-Z and 0-9",
                        "orders " + book.portfolio() + "/" + book.orderKey(7).id()
                                + ": status is not what the rest of the row makes it");
        assertThat(instruments).extracting(i -> i.id().symbol()).containsExactly("ZZZ");
        assertThat(orders).hasValue(ORDERS - 1);
        assertThatThrownBy(() -> store.finders().instruments().find(book.instrument()))
                .isInstanceOf(Corrupt.class)
                .hasMessageStartingWith("instruments AAPL.XNAS");
    }

    private void fill() {
        store.writes().write(tx -> {
            book.open(tx);
            tx.orders()
                    .save(LongStream.rangeClosed(1, ORDERS)
                            .mapToObj(book::order)
                            .toList());
        });
    }

    private static void fail(String row, String problem) {
        throw new AssertionError(row + ": " + problem);
    }
}
