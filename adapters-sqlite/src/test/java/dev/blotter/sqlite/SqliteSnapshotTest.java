package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.trade.Trade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A snapshot is everything of one moment; rows that cannot be are named and passed over. */
class SqliteSnapshotTest {

    private final SampleBook book = SampleBook.of("AAPL");
    private final List<String> unreadable = new ArrayList<>();
    private Path file;
    private SqliteStore store;

    @BeforeEach
    void openStore(@TempDir Path folder) {
        file = folder.resolve("book.db");
        store = SqliteStore.open(SqliteConfig.of(file));
        store.writes().write(tx -> {
            book.open(tx);
            tx.orders().save(List.of(book.order(1), book.order(2)));
        });
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void everythingIsThere() {
        CashBalance cash = CashBalance.empty(new CashKey(book.portfolio(), new Currency("USD")));
        OrderEvent event = book.event(1, OrderEventType.NEW);
        Execution execution = book.execution(1, 1);
        Trade trade = book.trade(book.order(1), execution);
        Position position = Position.flat(new PositionKey(book.portfolio(), book.instrument()));
        JournalEntry entry = book.entry(JournalTip.EMPTY, "payload");
        store.writes().write(tx -> {
            tx.cash().save(List.of(cash));
            tx.orderEvents().append(List.of(event));
            tx.executions().append(List.of(execution));
            tx.trades().save(List.of(trade));
            tx.positions().save(List.of(position));
            tx.journal().append(List.of(entry));
            tx.conflicts().append(List.of(entry));
        });
        PortfolioId owner = book.portfolio();
        read(snapshot -> {
            assertThat(snapshot.portfolios()).isEqualTo(Set.of(owner, PortfolioId.REFERENCE));
            assertThat(snapshot.portfolio(owner)).contains(book.owner());
            assertThat(SqliteSnapshotTest.<CashBalance>all(to -> snapshot.cash(owner, to)))
                    .containsExactly(cash);
            assertThat(SqliteSnapshotTest.<TradingSession>all(to -> snapshot.sessions(owner, to)))
                    .containsExactly(book.run());
            assertThat(SqliteSnapshotTest.<Order>all(to -> snapshot.orders(owner, to)))
                    .containsExactly(book.order(1), book.order(2));
            assertThat(SqliteSnapshotTest.<OrderEvent>all(to -> snapshot.orderEvents(owner, to)))
                    .containsExactly(event);
            assertThat(SqliteSnapshotTest.<Execution>all(to -> snapshot.executions(owner, to)))
                    .containsExactly(execution);
            assertThat(SqliteSnapshotTest.<Trade>all(to -> snapshot.trades(owner, to)))
                    .containsExactly(trade);
            assertThat(SqliteSnapshotTest.<Position>all(to -> snapshot.positions(owner, to)))
                    .containsExactly(position);
            assertThat(SqliteSnapshotTest.<JournalEntry>all(to -> snapshot.journal(owner, to)))
                    .containsExactly(entry);
            assertThat(SqliteSnapshotTest.<JournalEntry>all(to -> snapshot.conflicts(owner, to)))
                    .containsExactly(entry);
            assertThat(SqliteSnapshotTest.<Instrument>all(snapshot::instruments))
                    .containsExactly(book.listed());
            return "";
        });
        assertThat(unreadable).isEmpty();
    }

    @Test
    void whatIsCommittedMeanwhileIsNotSeen() {
        List<Order> orders = read(snapshot -> {
            snapshot.portfolio(book.portfolio());
            store.writes().write(tx -> tx.orders().save(List.of(book.order(3))));
            return all(to -> snapshot.orders(book.portfolio(), to));
        });
        assertThat(orders).containsExactly(book.order(1), book.order(2));
    }

    @Test
    void oneStatementMayRunWithinAnother() {
        List<Order> orders = read(snapshot ->
                all(to -> snapshot.orders(book.portfolio(), order -> snapshot.orders(book.portfolio(), to))));
        assertThat(orders).hasSize(4);
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndPassedOver() {
        RawSqlite.tamper(
                file,
                "UPDATE orders SET order_quantity = 'many' WHERE order_id = '"
                        + book.orderKey(1).id() + "'");
        List<Order> orders = read(snapshot -> all(to -> snapshot.orders(book.portfolio(), to)));
        assertThat(orders).containsExactly(book.order(2));
        assertThat(unreadable)
                .containsExactly("orders " + book.portfolio() + "/"
                        + book.orderKey(1).id() + ": quantity is 'many', which is not a number");
        assertThatExceptionOfType(Corrupt.class)
                .isThrownBy(() -> store.finders().orders().find(book.orderKey(1)))
                .withMessageEndingWith("cannot be read: quantity is 'many', which is not a number");
    }

    /** Also where it holds what is no number at all. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "leaves_quantity = '99.5', status = 'FILLED'", status
            leaves_quantity = '1/2', leaves_quantity
            """)
    void aDerivedColumnThatWasChangedIsNamed(String change, String column) {
        RawSqlite.tamper(
                file,
                "UPDATE orders SET " + change + " WHERE order_id = '"
                        + book.orderKey(1).id() + "'");
        read(snapshot -> SqliteSnapshotTest.<Order>all(to -> snapshot.orders(book.portfolio(), to)));
        assertThat(unreadable)
                .containsExactly("orders " + book.portfolio() + "/"
                        + book.orderKey(1).id() + ": " + column + " is not what the rest of the row makes it");
    }

    @Test
    void rowsOfAMissingPortfolioAreOwned() {
        RawSqlite.tamper(file, "DELETE FROM portfolios WHERE name = 'sample'");
        RawSqlite.tamper(file, "UPDATE trading_sessions SET portfolio_id = 'nobody'");
        read(snapshot -> {
            assertThat(snapshot.portfolios()).contains(book.portfolio());
            assertThat(snapshot.portfolio(book.portfolio())).isEmpty();
            return "";
        });
        assertThat(unreadable).hasSize(1).first().asString().startsWith("portfolios nobody: portfolio is not a UUID");
    }

    private <R> R read(Function<Snapshot, R> work) {
        return store.snapshots().read((row, problem) -> unreadable.add(row + ": " + problem), work);
    }

    private static <T> List<T> all(Consumer<Consumer<T>> rows) {
        List<T> all = new ArrayList<>();
        rows.accept(all::add);
        return all;
    }
}
