package dev.blotter.application.verify;

import dev.blotter.application.book.RebuiltBook;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.order.OrderEvent;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.trade.Trade;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** Checks a store against its journal, on one snapshot, while others go on writing. */
public final class VerifyJournal {

    private final SnapshotReader snapshots;
    private final Map<PortfolioId, KeptTip> kept;

    public VerifyJournal(SnapshotReader snapshots) {
        this(snapshots, Map.of());
    }

    /** @param kept tips that are known of from outside the store, and were read before the snapshot is */
    public VerifyJournal(SnapshotReader snapshots, Map<PortfolioId, KeptTip> kept) {
        this.snapshots = snapshots;
        this.kept = Map.copyOf(kept);
    }

    /**
     * Checks everything. One portfolio at a time is held in memory.
     *
     * @param limit how many findings are kept; all are counted
     * @param progress is told now and then how many rows were read
     */
    public VerifyReport verify(int limit, LongConsumer progress) {
        Findings findings = new Findings(limit);
        return snapshots.read(
                (row, problem) -> findings.add(PortfolioId.REFERENCE, Finding.Kind.UNREADABLE, row, "", problem),
                snapshot -> verify(snapshot, findings, progress));
    }

    private VerifyReport verify(Snapshot snapshot, Findings findings, LongConsumer progress) {
        snapshot.structure();
        Set<PortfolioId> portfolios = new TreeSet<>(snapshot.portfolios());
        portfolios.add(PortfolioId.REFERENCE);
        kept.values().stream().filter(tip -> tip.tip().sequence() > 0).forEach(tip -> portfolios.add(tip.portfolio()));
        Collection<Instrument> instruments = List.of();
        for (PortfolioId portfolio : portfolios) {
            Optional<KeptTip> tip = Optional.ofNullable(kept.get(portfolio));
            RebuiltBook book = new PortfolioCheck(snapshot, portfolio, tip, findings).run(instruments);
            if (portfolio.equals(PortfolioId.REFERENCE)) {
                instruments = book.instruments();
                Comparison<?, Instrument> comparison =
                        new Comparison<>(portfolio, "instruments", Instrument::id, instruments, findings);
                snapshot.instruments(comparison);
                comparison.end();
            }
            progress.accept(findings.seen());
        }
        return findings.report(portfolios.size());
    }

    /** The check of one portfolio. */
    private record PortfolioCheck(Snapshot snapshot, PortfolioId portfolio, Optional<KeptTip> kept, Findings findings) {

        RebuiltBook run(Collection<Instrument> instruments) {
            Optional<Portfolio> row = snapshot.portfolio(portfolio);
            JournalTip head = row.map(Portfolio::journal).orElse(JournalTip.EMPTY);
            RebuiltBook book = rebuild(instruments, head);
            JournalTip conflictHead = row.map(Portfolio::conflicts).orElse(JournalTip.EMPTY);
            Chain conflicts = new Chain(portfolio, "conflicts", findings);
            snapshot.conflicts(portfolio, conflicts::next);
            conflicts.end(conflictHead);
            compareRow(row, book, head, conflictHead);
            compareRows(book);
            return book;
        }

        private RebuiltBook rebuild(Collection<Instrument> instruments, JournalTip head) {
            Chain journal = new Chain(portfolio, "journal", findings);
            Rebuild rebuild = new Rebuild(instruments, findings);
            snapshot.journal(portfolio, entry -> {
                journal.next(entry);
                kept.ifPresent(tip -> journal.passes(tip));
                rebuild.apply(entry);
            });
            journal.end(head);
            kept.ifPresent(tip -> journal.reaches(tip, head));
            return rebuild.end();
        }

        private void compareRow(Optional<Portfolio> row, RebuiltBook book, JournalTip head, JournalTip conflictHead) {
            List<Portfolio> expected = book.portfolio(portfolio).stream()
                    .map(made -> made.withJournal(head).withConflicts(conflictHead))
                    .toList();
            compare("portfolios", Portfolio::id, expected, consumer -> row.ifPresent(consumer));
        }

        private void compareRows(RebuiltBook book) {
            compare(
                    "trading_sessions",
                    TradingSession::key,
                    book.sessions(),
                    rows -> snapshot.sessions(portfolio, rows));
            compare("orders", Order::key, book.orders(), rows -> snapshot.orders(portfolio, rows));
            compare("order_events", OrderEvent::sequence, book.events(), rows -> snapshot.orderEvents(portfolio, rows));
            compare("executions", Execution::key, book.executions(), rows -> snapshot.executions(portfolio, rows));
            compare("trades", Trade::key, book.trades(), rows -> snapshot.trades(portfolio, rows));
            compare("positions", Position::key, book.positions(), rows -> snapshot.positions(portfolio, rows));
            compare("cash_balances", CashBalance::key, book.cash(), rows -> snapshot.cash(portfolio, rows));
        }

        private <K, V extends Record> void compare(
                String table,
                java.util.function.Function<V, K> keyOf,
                Collection<V> expected,
                java.util.function.Consumer<java.util.function.Consumer<V>> stored) {
            Comparison<K, V> comparison = new Comparison<>(portfolio, table, keyOf, expected, findings);
            stored.accept(comparison);
            comparison.end();
        }
    }
}
