package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fetch plan takes as many statements for fifty trades as for one. */
class PostgresStatementCountTest {

    private static final int MANY = 50;
    private static final List<String> RAN = new CopyOnWriteArrayList<>();

    private static PostgresStore store;
    private static Finders finders;
    private static SampleBook small;
    private static SampleBook large;

    @BeforeAll
    static void fill() {
        store = PostgresStore.open(TestPostgres.freshDatabase().withObserver(ran -> RAN.add(ran.name())));
        finders = store.finders();
        small = filled(1);
        large = filled(MANY);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void forget() {
        RAN.clear();
    }

    private static SampleBook filled(int trades) {
        SampleBook book = SampleBook.of("AAPL");
        List<Order> orders = new ArrayList<>();
        List<Execution> executions = new ArrayList<>();
        List<Instrument> instruments = new ArrayList<>();
        List<Trade> booked = new ArrayList<>();
        for (int i = 1; i <= trades; i++) {
            orders.add(book.order(i));
            executions.add(book.execution(i, 2L * i));
            executions.add(book.execution(i, 2L * i + 1));
            booked.add(book.trade(book.order(i), executions.get(2 * i - 2), executions.get(2 * i - 1)));
            instruments.add(SampleBook.of("S" + i).listed());
        }
        store.writes().write(tx -> {
            book.open(tx);
            tx.instruments().save(instruments);
            tx.orders().save(orders);
            tx.executions().append(executions);
            tx.trades().save(booked);
            tx.positions()
                    .save(instruments.stream()
                            .map(i -> Position.flat(new PositionKey(book.portfolio(), i.id())))
                            .toList());
        });
        return book;
    }

    @Test
    void portfolioWithPositions() {
        assertThat(fetched(PortfolioFetch.WITH_POSITIONS).positions()).hasSize(MANY);
        assertThat(RAN).containsExactly("portfolios.fetch");
    }

    @Test
    void portfolioWithTrades() {
        assertThat(fetched(PortfolioFetch.WITH_TRADES).trades()).hasSize(MANY);
        assertThat(RAN).containsExactly("portfolios.fetch");
    }

    @Test
    void portfolioWithAll() {
        PortfolioView all = fetched(PortfolioFetch.WITH_ALL);
        assertThat(all.trades()).hasSize(MANY);
        assertThat(all.positions()).hasSize(MANY);
        assertThat(RAN).containsExactly("portfolios.fetch");
    }

    @Test
    void tradesOfASession() {
        for (SampleBook book : List.of(small, large)) {
            RAN.clear();
            SessionKey session = new SessionKey(book.portfolio(), book.session());
            assertThat(finders.trades().bySession(session, Optional.empty(), MANY))
                    .isNotEmpty();
            assertThat(RAN).containsExactly("trades.by_session");
        }
    }

    @Test
    void tradeWithExecutions() {
        assertThat(finders.trades()
                        .withExecutions(large.orderKey(7))
                        .orElseThrow()
                        .executions())
                .hasSize(2);
        assertThat(RAN).containsExactly("trades.find", "executions.of_orders");
    }

    @Test
    void tradesOfAPortfolioWithExecutions() {
        for (SampleBook book : List.of(small, large)) {
            RAN.clear();
            List<TradeWithExecutions> trades =
                    finders.trades().pageWithExecutions(book.portfolio(), Optional.empty(), MANY);
            assertThat(trades).isNotEmpty().allMatch(trade -> trade.executions().size() == 2);
            assertThat(RAN).containsExactly("trades.page", "executions.of_orders");
        }
    }

    private static PortfolioView fetched(PortfolioFetch plan) {
        assertThat(finders.portfolios().fetch(small.portfolio(), plan, MANY)).isPresent();
        List<String> forOne = List.copyOf(RAN);
        RAN.clear();
        PortfolioView view =
                finders.portfolios().fetch(large.portfolio(), plan, MANY).orElseThrow();
        assertThat(RAN).isEqualTo(forOne);
        return view;
    }
}
