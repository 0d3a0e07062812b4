package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.statement.StatementSource;
import dev.blotter.jdbc.statement.Statements;
import dev.blotter.jdbc.statement.TableReader;
import dev.blotter.jdbc.store.JdbcFinders;
import dev.blotter.jdbc.store.JdbcSnapshot;
import dev.blotter.jdbc.store.JdbcWriteTransaction;
import dev.blotter.sqlite.operations.SqliteOptimizer;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every statement goes through an index: none reads a table from end to end, and none sorts what an index has sorted.
 */
class SqlitePlanTest {

    /** Statements that are about all rows of a portfolio, or all of those in a partial index. */
    private static final Pattern WHOLE_PORTFOLIO =
            Pattern.compile("portfolio_id = [?]( AND leaves_quantity > '0'( AND [(]pending.*)?)?\\s+ORDER"
                    + "|FROM portfolios|CROSS JOIN portfolios");

    private final SampleBook book = SampleBook.of("AAPL");
    private Path file;
    private SqliteStore store;
    private SqliteConnection connection;
    private Recorder recorder;

    @BeforeEach
    void openStore(@TempDir Path folder) throws SQLException {
        file = folder.resolve("book.db");
        SqliteConfig config = SqliteConfig.of(file);
        store = SqliteStore.open(config);
        store.writes().write(book::open);
        connection = new SqliteConnections(config).writer();
        recorder = new Recorder(connection);
    }

    @AfterEach
    void closeStore() throws SQLException {
        connection.close();
        store.close();
    }

    @Test
    void finders() {
        runFinders();
        assertThat(recorder.sql).hasSize(35);
        assertThat(recorder.sql).allSatisfy(this::goesThroughAnIndex);
    }

    private void runFinders() {
        TableReader reader = new SqliteTableReader(statements());
        ask(JdbcFinders.of(new Reads() {
            @Override
            public <R> R single(Function<TableReader, R> work) {
                return work.apply(reader);
            }

            @Override
            public <R> R moment(Function<TableReader, R> work) {
                return work.apply(reader);
            }
        }));
    }

    @Test
    void loadsAndSaves() throws SQLException {
        runLoadsAndSaves();
        assertThat(recorder.sql).hasSize(24);
        assertThat(recorder.sql).allSatisfy(this::goesThroughAnIndex);
    }

    private void runLoadsAndSaves() throws SQLException {
        connection.run("BEGIN IMMEDIATE");
        write(JdbcWriteTransaction.on(new SqliteTableWriter(statements())));
        connection.run("ROLLBACK");
    }

    @Test
    void snapshots() {
        Snapshot snapshot = new JdbcSnapshot(statements(), (row, problem) -> {});
        snapshot.portfolio(book.portfolio());
        snapshot.cash(book.portfolio(), row -> {});
        snapshot.sessions(book.portfolio(), row -> {});
        snapshot.orders(book.portfolio(), row -> {});
        snapshot.orderEvents(book.portfolio(), row -> {});
        snapshot.executions(book.portfolio(), row -> {});
        snapshot.trades(book.portfolio(), row -> {});
        snapshot.positions(book.portfolio(), row -> {});
        snapshot.journal(book.portfolio(), row -> {});
        snapshot.conflicts(book.portfolio(), row -> {});
        assertThat(recorder.sql).hasSize(10);
        assertThat(recorder.sql).allSatisfy(this::goesThroughAnIndex);
    }

    /** Statistics of a young book, and of one whose rows are nearly all of one portfolio, must not turn a plan bad. */
    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void whatWasAnalyzedGoesThroughAnIndexToo(int orders) throws SQLException {
        runFinders();
        runLoadsAndSaves();
        store.writes().write(tx -> {
            for (int i = 1; i <= orders; i++) {
                tx.orders().save(List.of(book.order(i)));
                tx.executions().append(List.of(book.execution(i, i)));
                tx.trades().save(List.of(book.trade(book.order(i), book.execution(i, i))));
            }
        });
        new SqliteOptimizer(
                        store::inLine, SqliteSideConnections.likeThePool(SqliteConfig.of(file)), Duration.ofSeconds(5))
                .optimize();
        assertThat(RawSqlite.rows(file, "SELECT tbl FROM sqlite_stat1 WHERE tbl = 'trades'"))
                .isNotEmpty();
        assertThat(recorder.sql).hasSizeGreaterThan(50).allSatisfy(this::goesThroughAnIndex);
    }

    /** The rule can fail: without this a change of SQLite's words would make every plan pass. */
    @Test
    void aPlanWithoutAnIndexIsSeen() {
        assertThat(plan("SELECT * FROM trades WHERE turnover = ?")).anyMatch(SqlitePlanTest::isSlow);
        assertThat(plan("SELECT * FROM trades WHERE portfolio_id = ? ORDER BY turnover"))
                .anyMatch(SqlitePlanTest::isSlow);
    }

    @Test
    void theIndexesOfTheListsAreUsed() {
        String trades = "SELECT * FROM trades WHERE portfolio_id = ? ";
        String order = " AND (opened_time, order_id) < (?, ?) ORDER BY opened_time DESC, order_id DESC LIMIT ?";
        assertThat(plan(trades + order)).first().asString().contains("ix_trades_portfolio_created");
        assertThat(plan(trades + "AND status = ?" + order)).first().asString().contains("ix_trades_portfolio_status");
        assertThat(plan(trades + "AND session_id = ?" + order))
                .first()
                .asString()
                .contains("ix_trades_session_id");
        assertThat(plan("SELECT * FROM positions WHERE portfolio_id = ? AND symbol = ? ORDER BY instrument_id"))
                .first()
                .asString()
                .contains("ix_positions_portfolio_symbol");
        assertThat(plan("SELECT * FROM orders WHERE portfolio_id = ? AND leaves_quantity > '0' ORDER BY order_id"))
                .first()
                .asString()
                .contains("ix_orders_working");
        runFinders();
        assertThat(recorder.sql)
                .filteredOn(sql -> sql.contains("NOT acknowledged"))
                .hasSize(3)
                .allSatisfy(
                        sql -> assertThat(plan(sql)).singleElement().asString().contains("ix_orders_working"));
    }

    private void ask(Finders finders) {
        Optional<TradePage> place =
                Optional.of(new TradePage(SampleBook.TIME, book.orderKey(1).id()));
        SessionKey session = new SessionKey(book.portfolio(), book.session());
        finders.portfolios().page(Optional.empty(), 1);
        finders.portfolios().fetch(book.portfolio(), PortfolioFetch.WITH_ALL, 1);
        finders.instruments().find(book.instrument());
        finders.instruments().page(Optional.empty(), 1);
        finders.sessions().find(session);
        finders.orders().find(book.orderKey(1));
        finders.orders().byClientOrderId(book.portfolio(), new ClientOrderId("c"));
        finders.orders().events(book.orderKey(1));
        finders.executions().find(book.executionKey("E"));
        finders.executions().ofOrder(book.orderKey(1));
        finders.executions().page(book.portfolio(), 0, 1);
        finders.trades().find(book.orderKey(1));
        finders.positions().find(new PositionKey(book.portfolio(), book.instrument()));
        finders.positions().bySymbol(book.portfolio(), "AAPL");
        finders.positions().page(book.portfolio(), Optional.empty(), 1);
        finders.journal().page(book.portfolio(), 0, 1);
        finders.journal().conflicts(book.portfolio(), 0, 1);
        finders.journal().at(List.of(new JournalKey(book.portfolio(), 1)));
        finders.orders().inDoubt(Optional.empty(), 1);
        for (boolean first : List.of(true, false)) {
            Optional<TradePage> after = first ? Optional.empty() : place;
            finders.sessions().page(book.portfolio(), after.map(p -> book.session()), 1);
            finders.orders().working(book.portfolio(), after.map(TradePage::id), 1);
            finders.orders().inDoubt(book.portfolio(), after.map(TradePage::id), 1);
            finders.orders().page(book.portfolio(), after.map(TradePage::id), 1);
            finders.trades().page(book.portfolio(), after, 1);
            finders.trades().byStatus(book.portfolio(), TradeStatus.OPEN, after, 1);
            finders.trades().bySession(session, after, 1);
        }
    }

    private void write(WriteTransaction tx) {
        CommandKey command = new CommandKey(book.portfolio(), new CommandId(UUID.randomUUID()));
        PositionKey position = new PositionKey(book.portfolio(), book.instrument());
        CashKey cash = new CashKey(book.portfolio(), new Currency("USD"));
        tx.portfolios().lock(List.of(book.portfolio()));
        tx.instruments().load(List.of(book.instrument()));
        tx.sessions().load(List.of(book.run().key()));
        tx.cash().load(List.of(cash));
        tx.orders().load(List.of(book.orderKey(1)));
        tx.orderEvents().ofOrders(List.of(book.orderKey(1)));
        tx.executions().load(List.of(book.executionKey("E")));
        tx.executions().ofOrders(List.of(book.orderKey(1)));
        tx.executions().ofPositions(List.of(position));
        tx.trades().load(List.of(book.orderKey(1)));
        tx.positions().load(List.of(position));
        tx.journal().load(List.of(command));
        tx.conflicts().load(List.of(command));
        book.open(tx);
        tx.cash().save(List.of(CashBalance.empty(cash)));
        tx.orders().save(List.of(book.order(1)));
        tx.orderEvents().append(List.of(book.event(1, OrderEventType.NEW)));
        tx.executions().append(List.of(book.execution(1, 1)));
        tx.trades().save(List.of(book.trade(book.order(1), book.execution(1, 1))));
        tx.positions().save(List.of(Position.flat(position)));
        tx.journal().append(List.of(book.entry(JournalTip.EMPTY, "p")));
        tx.conflicts().append(List.of(book.entry(JournalTip.EMPTY, "p")));
    }

    private Statements statements() {
        return new Statements(
                recorder, new SqliteBinder(), new SqliteErrors(SqliteConfig.of(file)), StatementObserver.NONE);
    }

    private void goesThroughAnIndex(String sql) {
        List<String> plan = plan(sql);
        assertThat(plan).as(sql).noneMatch(SqlitePlanTest::isSlow);
        if (!WHOLE_PORTFOLIO.matcher(sql).find()) {
            assertThat(plan).as(sql).noneMatch(step -> step.contains("(portfolio_id=?)"));
        }
    }

    /** The keys that were handed over are read from end to end, as they should be. */
    private static boolean isSlow(String step) {
        return (step.contains("SCAN") && !step.contains("SCAN k ")) || step.contains("TEMP B-TREE");
    }

    private List<String> plan(String sql) {
        return RawSqlite.rows(file, "EXPLAIN QUERY PLAN " + sql);
    }

    /** Remembers each statement once. */
    private static final class Recorder implements StatementSource {

        private final StatementSource source;
        private final Set<String> sql = new LinkedHashSet<>();

        Recorder(StatementSource source) {
            this.source = source;
        }

        @Override
        public PreparedStatement take(String text) throws SQLException {
            sql.add(text);
            return source.take(text);
        }

        @Override
        public void giveBack(String text, PreparedStatement statement) throws SQLException {
            source.giveBack(text, statement);
        }
    }
}
