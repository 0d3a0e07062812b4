package dev.blotter.application.book;

import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.execution.ExecutionKey;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
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
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.trade.Trade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the commands of one commit read and change, in memory. */
final class WorkingSet {

    final Rows<PortfolioId, Portfolio> portfolios = new Rows<>();
    final Rows<CommandKey, JournalEntry> journal = new Rows<>();
    final Rows<InstrumentId, Instrument> instruments = new Rows<>();
    final Rows<SessionKey, TradingSession> sessions = new Rows<>();
    final Rows<OrderKey, Order> orders = new Rows<>();
    final Rows<OrderKey, Trade> trades = new Rows<>();
    final Rows<ExecutionKey, Execution> executions = new Rows<>();
    final Rows<PositionKey, Position> positions = new Rows<>();
    final Rows<CashKey, CashBalance> cash = new Rows<>();

    /** What this commit adds to each order, and that its folds have to take in. */
    final Map<OrderKey, Fresh> fresh = new LinkedHashMap<>();

    /** What this commit adds to each position. */
    final Map<PositionKey, List<Execution>> freshFills = new LinkedHashMap<>();

    /** What this commit adds to each balance. */
    final Map<CashKey, CashDelta> cashDeltas = new LinkedHashMap<>();

    /** Whether the portfolios are locked; otherwise they are what the lane remembers, and not yet compared. */
    boolean locked;

    final List<OrderEvent> events = new ArrayList<>();
    final List<ConflictingCommand> conflicting = new ArrayList<>();
    final List<JournalEntry> conflicts = new ArrayList<>();

    /** A command that found something else under its id. */
    record ConflictingCommand(JournalRecord said, long of) {}

    Fresh fresh(OrderKey key) {
        return fresh.computeIfAbsent(key, k -> new Fresh());
    }

    /** Gives the command its entry in the journal and returns the sequence. */
    long book(Asked asked) {
        Portfolio portfolio = portfolios.find(asked.portfolio()).orElseThrow();
        JournalEntry entry = JournalEntry.append(portfolio.journal(), asked.said());
        journal.put(asked.command().key(), entry);
        portfolios.put(portfolio.id(), portfolio.withJournal(entry.tip()));
        return entry.sequence();
    }

    /** Remembers that something else stands under the command's id. */
    Verdict conflict(Asked asked, long of, String message) {
        conflicting.add(new ConflictingCommand(asked.said(), of));
        return new Verdict.Conflict(of, message);
    }

    /** The order's earliest report of a fill, stored or fresh. */
    Optional<EventKey> firstReport(OrderKey key) {
        Optional<EventKey> stored =
                trades.before(key).map(trade -> trade.fills().first());
        Optional<EventKey> added = Optional.ofNullable(fresh.get(key)).flatMap(Fresh::firstReport);
        return stored.isPresent() && added.isPresent()
                ? Optional.of(EventKey.min(stored.get(), added.get()))
                : stored.or(() -> added);
    }

    void applyCash() {
        cashDeltas.forEach((key, delta) ->
                cash.put(key, delta.applyTo(cash.find(key).orElseGet(() -> CashBalance.empty(key)))));
    }

    boolean hasChanges() {
        return !journal.changed().isEmpty() || !conflicts.isEmpty();
    }
}
