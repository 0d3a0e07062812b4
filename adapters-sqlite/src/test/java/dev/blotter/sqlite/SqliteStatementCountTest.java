package dev.blotter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.trade.Trade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No N+1: every fetch plan is a fixed number of statements, however many rows there are. */
class SqliteStatementCountTest {

    private static final int TRADES = 50;
    private static final SampleBook BOOK = SampleBook.of("AAPL");
    private static final StatementCounter COUNTER = new StatementCounter();

    private static SqliteStore store;
    private static Finders finders;
    private static final List<Order> ORDERS = new ArrayList<>();
    private static final List<Execution> EXECUTIONS = new ArrayList<>();
    private static final List<Trade> BOOKED = new ArrayList<>();

    @BeforeAll
    static void openStore(@TempDir Path folder) {
        store = SqliteStore.open(SqliteConfig.of(folder.resolve("book.db")).withObserver(COUNTER));
        finders = store.finders();
        for (int i = 1; i <= TRADES; i++) {
            ORDERS.add(BOOK.order(i));
            EXECUTIONS.add(BOOK.execution(i, i));
            EXECUTIONS.add(BOOK.execution(i, 1_000 + i));
            BOOKED.add(BOOK.trade(ORDERS.getLast(), EXECUTIONS.getLast()));
        }
        store.writes().write(BOOK::open);
        assertThat(COUNTER.of(SqliteStatementCountTest::write))
                .containsExactly(
                        "orders.save 50", "executions.append 100", "trades.save 50", "positions.save 1", "commit 0");
    }

    private static void write() {
        store.writes().write(tx -> {
            tx.orders().save(ORDERS);
            tx.executions().append(EXECUTIONS);
            tx.trades().save(BOOKED);
            tx.positions().save(List.of(Position.flat(new PositionKey(BOOK.portfolio(), BOOK.instrument()))));
        });
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void aPortfolioWithWhatThePlanNames() {
        assertThat(fetch(PortfolioFetch.WITH_CASH)).containsExactly("portfolios.find 1", "cash.of_portfolio 0");
        assertThat(fetch(PortfolioFetch.WITH_POSITIONS))
                .containsExactly("portfolios.find 1", "cash.of_portfolio 0", "positions.of_portfolio 1");
        assertThat(fetch(PortfolioFetch.WITH_TRADES))
                .containsExactly("portfolios.find 1", "cash.of_portfolio 0", "trades.page 50");
        assertThat(fetch(PortfolioFetch.WITH_ALL))
                .containsExactly(
                        "portfolios.find 1", "cash.of_portfolio 0", "positions.of_portfolio 1", "trades.page 50");
    }

    @Test
    void tradesOfASession() {
        SessionKey session = new SessionKey(BOOK.portfolio(), BOOK.session());
        assertThat(COUNTER.of(() -> finders.trades().bySession(session, Optional.empty(), 100)))
                .containsExactly("trades.by_session 50");
    }

    @Test
    void aTradeWithItsExecutions() {
        assertThat(COUNTER.of(() -> finders.trades().withExecutions(BOOK.orderKey(1))))
                .containsExactly("trades.find 1", "executions.of_orders 2");
    }

    @Test
    void aPortfoliosTradesWithTheirExecutions() {
        assertThat(COUNTER.of(() -> finders.trades().pageWithExecutions(BOOK.portfolio(), Optional.empty(), 100)))
                .containsExactly("trades.page 50", "executions.of_orders 100");
    }

    @Test
    void loadsOfManyKeys() {
        assertThat(COUNTER.of(() -> store.writes().write(tx -> {
                    tx.orders().load(ORDERS.stream().map(Order::key).toList());
                    tx.executions().load(EXECUTIONS.stream().map(Execution::key).toList());
                    tx.trades().load(List.of());
                    tx.trades().save(List.of());
                })))
                .containsExactly("orders.load 50", "executions.load 100", "commit 0");
    }

    private static List<String> fetch(PortfolioFetch plan) {
        return COUNTER.of(() -> finders.portfolios().fetch(BOOK.portfolio(), plan, 100));
    }
}
