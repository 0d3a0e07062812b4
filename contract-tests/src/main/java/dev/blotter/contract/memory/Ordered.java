package dev.blotter.contract.memory;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.field.Uuids;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradePage;
import java.util.Comparator;
import java.util.stream.Stream;

/** The rows of a portfolio in the order of lists. */
final class Ordered {

    private Ordered() {}

    static Stream<CashBalance> cash(InMemoryTables tables, PortfolioId portfolio) {
        return tables.cash().select(row -> row.key().portfolio().equals(portfolio)).stream()
                .sorted(Comparator.comparing(row -> row.key().currency()));
    }

    static Stream<TradingSession> sessions(InMemoryTables tables, PortfolioId portfolio) {
        return tables.sessions().select(row -> row.key().portfolio().equals(portfolio)).stream()
                .sorted(Comparator.comparing(row -> row.key().id().value(), Uuids::compare));
    }

    static Stream<Order> orders(InMemoryTables tables, PortfolioId portfolio) {
        return tables.orders().select(row -> row.key().portfolio().equals(portfolio)).stream()
                .sorted(Comparator.comparing(row -> row.key().id().value(), Uuids::compare));
    }

    /** In the order they were booked. */
    static Stream<Execution> executions(InMemoryTables tables, PortfolioId portfolio) {
        return tables.executions().select(row -> row.key().portfolio().equals(portfolio)).stream()
                .sorted(Comparator.comparingLong(Execution::sequence));
    }

    /** The newest first. */
    static Stream<Trade> trades(InMemoryTables tables, PortfolioId portfolio) {
        return tables.trades().select(row -> row.key().portfolio().equals(portfolio)).stream()
                .sorted(Comparator.comparing(TradePage::at, Ordered::newestFirst));
    }

    static Stream<Position> positions(InMemoryTables tables, PortfolioId portfolio) {
        return tables.positions().select(row -> row.key().portfolio().equals(portfolio)).stream()
                .sorted(Comparator.comparing(row -> row.key().instrument()));
    }

    static Stream<JournalEntry> entries(InMemoryTable<EntryKey, JournalEntry> table, PortfolioId portfolio) {
        return table.select(row -> row.said().portfolio().equals(portfolio)).stream()
                .sorted(Comparator.comparingLong(JournalEntry::sequence));
    }

    static Stream<Instrument> instruments(InMemoryTables tables) {
        return tables.instruments().select(row -> true).stream().sorted(Comparator.comparing(Instrument::id));
    }

    static int newestFirst(TradePage a, TradePage b) {
        int byTime = b.openedTime().compareTo(a.openedTime());
        return byTime != 0 ? byTime : Uuids.compare(b.id().value(), a.id().value());
    }
}
