package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.time.Timestamp;
import dev.blotter.domain.trade.Trade;
import java.util.Map;

/**
 * All tables.
 *
 * @param commands the journal once more, by its other key
 * @param executionSequences the executions once more, by their other key
 */
record InMemoryTables(
        InMemoryTable<PortfolioId, Portfolio> portfolios,
        InMemoryTable<CashKey, CashBalance> cash,
        InMemoryTable<InstrumentId, Instrument> instruments,
        InMemoryTable<SessionKey, TradingSession> sessions,
        InMemoryTable<OrderKey, Order> orders,
        InMemoryTable<EventPlace, OrderEvent> orderEvents,
        InMemoryTable<ExecutionKey, Execution> executions,
        InMemoryTable<EntryKey, Execution> executionSequences,
        InMemoryTable<OrderKey, Trade> trades,
        InMemoryTable<PositionKey, Position> positions,
        InMemoryTable<EntryKey, JournalEntry> journal,
        InMemoryTable<CommandKey, JournalEntry> commands,
        InMemoryTable<EntryKey, JournalEntry> conflicts) {

    /** What every store holds from the start: the owner of the reference data. */
    static InMemoryTables initial() {
        InMemoryTables tables = new InMemoryTables(
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>(),
                new InMemoryTable<>());
        Portfolio reference = new Portfolio(
                PortfolioId.REFERENCE,
                "reference data",
                new Currency("XXX"),
                new Timestamp(0),
                JournalTip.EMPTY,
                JournalTip.EMPTY);
        tables.portfolios.putAll(Map.of(reference.id(), reference));
        return tables;
    }

    InMemoryTables copy() {
        return new InMemoryTables(
                portfolios.copy(),
                cash.copy(),
                instruments.copy(),
                sessions.copy(),
                orders.copy(),
                orderEvents.copy(),
                executions.copy(),
                executionSequences.copy(),
                trades.copy(),
                positions.copy(),
                journal.copy(),
                commands.copy(),
                conflicts.copy());
    }
}
