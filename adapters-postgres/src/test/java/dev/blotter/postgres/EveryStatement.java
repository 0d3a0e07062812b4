package dev.blotter.postgres;

import dev.blotter.contract.store.SampleBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.ClientOrderId;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEventType;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls every finder and every port of a write transaction, on a book of its own. */
record EveryStatement(SampleBook book) {

    private static final int LIMIT = 10;

    void write(WriteTransaction tx) {
        Order order = book.order(1);
        Execution execution = book.execution(1, 1);
        book.open(tx);
        tx.cash().save(List.of(CashBalance.empty(new CashKey(book.portfolio(), new Currency("USD")))));
        tx.orders().save(List.of(order));
        tx.trades().save(List.of(book.trade(order, execution)));
        tx.positions().save(List.of(Position.flat(new PositionKey(book.portfolio(), book.instrument()))));
        append(tx, execution);
    }

    private void append(WriteTransaction tx, Execution execution) {
        JournalEntry entry = book.entry(JournalTip.EMPTY, "{}");
        tx.orderEvents().append(List.of(book.event(1, OrderEventType.NEW)));
        tx.executions().append(List.of(execution));
        tx.journal().append(List.of(entry));
        tx.conflicts().append(List.of(entry));
    }

    void load(WriteTransaction tx) {
        Set<OrderKey> orders = Set.of(book.orderKey(1));
        Set<CommandKey> commands = Set.of(new CommandKey(book.portfolio(), new CommandId(new UUID(1, 2))));
        Set<PositionKey> positions = Set.of(new PositionKey(book.portfolio(), book.instrument()));
        tx.portfolios().lock(Set.of(book.portfolio()));
        tx.cash().load(Set.of(new CashKey(book.portfolio(), new Currency("USD"))));
        tx.instruments().load(Set.of(book.instrument()));
        tx.sessions().load(Set.of(new SessionKey(book.portfolio(), book.session())));
        tx.orders().load(orders);
        tx.orderEvents().ofOrders(orders);
        tx.executions().load(Set.of(book.executionKey("E1")));
        tx.executions().ofOrders(orders);
        tx.executions().ofPositions(positions);
        tx.trades().load(orders);
        tx.positions().load(positions);
        tx.journal().load(commands);
        tx.conflicts().load(commands);
    }

    void find(Finders finders) {
        PortfolioId portfolio = book.portfolio();
        OrderKey order = book.orderKey(1);
        SessionKey session = new SessionKey(portfolio, book.session());
        PositionKey position = new PositionKey(portfolio, book.instrument());
        finders.portfolios().find(portfolio);
        finders.instruments().find(book.instrument());
        finders.sessions().find(session);
        finders.orders().find(order);
        finders.orders().byClientOrderId(portfolio, new ClientOrderId("client-1"));
        finders.orders().events(order);
        finders.executions().find(book.executionKey("E1"));
        finders.executions().ofOrder(order);
        finders.trades().find(order);
        finders.trades().withExecutions(order);
        finders.positions().find(position);
        finders.positions().bySymbol(portfolio, book.instrument().symbol());
        for (PortfolioFetch plan : PortfolioFetch.values()) {
            finders.portfolios().fetch(portfolio, plan, LIMIT);
        }
        firstPages(finders, portfolio, session);
        nextPages(finders, portfolio, session);
    }

    private static void firstPages(Finders finders, PortfolioId portfolio, SessionKey session) {
        finders.portfolios().page(Optional.empty(), LIMIT);
        finders.instruments().page(Optional.empty(), LIMIT);
        finders.sessions().page(portfolio, Optional.empty(), LIMIT);
        finders.orders().page(portfolio, Optional.empty(), LIMIT);
        finders.orders().working(portfolio, Optional.empty(), LIMIT);
        finders.executions().page(portfolio, 0, LIMIT);
        finders.trades().page(portfolio, Optional.empty(), LIMIT);
        finders.trades().byStatus(portfolio, TradeStatus.OPEN, Optional.empty(), LIMIT);
        finders.trades().bySession(session, Optional.empty(), LIMIT);
        finders.trades().pageWithExecutions(portfolio, Optional.empty(), LIMIT);
        finders.positions().page(portfolio, Optional.empty(), LIMIT);
        finders.journal().page(portfolio, 0, LIMIT);
        finders.journal().conflicts(portfolio, 0, LIMIT);
        finders.journal().at(Set.of(new JournalKey(portfolio, 1)));
        finders.orders().inDoubt(portfolio, Optional.empty(), LIMIT);
        finders.orders().inDoubt(Optional.empty(), LIMIT);
    }

    private void nextPages(Finders finders, PortfolioId portfolio, SessionKey session) {
        Optional<InstrumentId> instrument = Optional.of(book.instrument());
        Optional<TradePage> trade =
                Optional.of(new TradePage(SampleBook.TIME, book.orderKey(1).id()));
        finders.portfolios().page(Optional.of(portfolio), LIMIT);
        finders.instruments().page(instrument, LIMIT);
        finders.sessions().page(portfolio, Optional.of(book.session()), LIMIT);
        finders.orders().page(portfolio, Optional.of(book.orderKey(1).id()), LIMIT);
        finders.orders().working(portfolio, Optional.of(book.orderKey(1).id()), LIMIT);
        finders.orders().inDoubt(portfolio, Optional.of(book.orderKey(1).id()), LIMIT);
        finders.trades().page(portfolio, trade, LIMIT);
        finders.trades().byStatus(portfolio, TradeStatus.OPEN, trade, LIMIT);
        finders.trades().bySession(session, trade, LIMIT);
        finders.trades().pageWithExecutions(portfolio, trade, LIMIT);
        finders.positions().page(portfolio, instrument, LIMIT);
    }
}
