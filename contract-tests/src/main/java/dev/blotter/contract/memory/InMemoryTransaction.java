package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.WriteTransaction;
import dev.blotter.domain.trade.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The ports of one transaction. */
record InMemoryTransaction(
        InMemoryPortfolioRepository portfolios,
        InMemoryCashRepository cash,
        InMemoryInstrumentRepository instruments,
        InMemorySessionRepository sessions,
        InMemoryOrderRepository orders,
        InMemoryOrderEventLog orderEvents,
        InMemoryExecutionLog executions,
        InMemoryTradeRepository trades,
        InMemoryPositionRepository positions,
        InMemoryJournalLog journal,
        InMemoryConflictLog conflicts,
        List<InMemoryChanges<?, ?>> changes)
        implements WriteTransaction {

    static InMemoryTransaction on(InMemoryTables tables) {
        List<InMemoryChanges<?, ?>> all = new ArrayList<>();
        var portfolios = changes(all, tables.portfolios(), Portfolio::id);
        var cash = changes(all, tables.cash(), CashBalance::key);
        var instruments = changes(all, tables.instruments(), Instrument::id);
        var sessions = changes(all, tables.sessions(), TradingSession::key);
        var orders = changes(all, tables.orders(), Order::key);
        var events = changes(all, tables.orderEvents(), EventPlace::of);
        var executions = changes(all, tables.executions(), Execution::key);
        var sequences = changes(all, tables.executionSequences(), EntryKey::of);
        var trades = changes(all, tables.trades(), Trade::key);
        var positions = changes(all, tables.positions(), Position::key);
        var journal = changes(all, tables.journal(), EntryKey::of);
        var commands = changes(all, tables.commands(), InMemoryJournalLog::command);
        var conflicts = changes(all, tables.conflicts(), EntryKey::of);
        return new InMemoryTransaction(
                new InMemoryPortfolioRepository(portfolios),
                new InMemoryCashRepository(cash, portfolios),
                new InMemoryInstrumentRepository(instruments),
                new InMemorySessionRepository(sessions, portfolios),
                new InMemoryOrderRepository(orders, portfolios, instruments, sessions),
                new InMemoryOrderEventLog(events, orders),
                new InMemoryExecutionLog(executions, sequences, orders),
                new InMemoryTradeRepository(trades, orders, sessions),
                new InMemoryPositionRepository(positions, portfolios, instruments),
                new InMemoryJournalLog(journal, commands, portfolios),
                new InMemoryConflictLog(conflicts, portfolios),
                all);
    }

    void commit() {
        changes.forEach(InMemoryChanges::commit);
    }

    private static <K, V> InMemoryChanges<K, V> changes(
            List<InMemoryChanges<?, ?>> all, InMemoryTable<K, V> table, Function<V, K> key) {
        InMemoryChanges<K, V> changes = new InMemoryChanges<>(table, key);
        all.add(changes);
        return changes;
    }
}
