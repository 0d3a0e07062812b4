package dev.blotter.application.book;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Applies commands to a store within one of its transactions. */
public final class Book {

    private final WriteTransaction store;
    private final LaneMemory memory;

    /** @param memory of the books that were applied before by the same thread */
    public Book(WriteTransaction store, LaneMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    /**
     * Decides on the commands, one after the other, and writes what they change.
     *
     * @return the decisions, in the commands' order
     * @throws dev.blotter.domain.field.InvalidFieldException when a sum needs more digits than are kept
     * @throws dev.blotter.domain.store.RowRefusedException when the store refuses a row
     */
    public List<Verdict> apply(List<Asked> asked) {
        WorkingSet set = new Loader(asked, memory).load(store);
        memory.begin(set.portfolios.loadedRows());
        Decisions decisions = new Decisions(set);
        List<Verdict> verdicts = asked.stream().map(decisions::decide).toList();
        keepConflicts(set);
        if (set.hasChanges()) {
            loadPositions(set);
            new Folds(set, History.of(store), memory).run();
            settleCash(set);
            write(set);
        }
        memory.end(set.portfolios.rows(), set.executions.changed().size());
        return verdicts;
    }

    private void loadPositions(WorkingSet set) {
        if (!set.freshFills.isEmpty()) {
            set.positions.loaded(store.positions().load(set.freshFills.keySet()));
        }
    }

    private void settleCash(WorkingSet set) {
        if (!set.cashDeltas.isEmpty()) {
            Map<CashKey, CashBalance> before = store.cash().load(set.cashDeltas.keySet());
            set.cash.loaded(before);
            set.applyCash();
        }
    }

    private void keepConflicts(WorkingSet set) {
        if (set.conflicting.isEmpty()) {
            return;
        }
        Set<Kept> kept = new HashSet<>();
        Set<CommandKey> commands = new HashSet<>();
        set.conflicting.forEach(conflicting -> commands.add(conflicting.said().key()));
        for (JournalEntry entry : store.conflicts().load(commands)) {
            kept.add(new Kept(entry.said().key(), entry.said().content()));
        }
        set.conflicting.forEach(conflicting -> {
            if (kept.add(new Kept(conflicting.said().key(), conflicting.said().content()))) {
                JournalRecord said = conflicting.said().about("journal/" + conflicting.of());
                Portfolio portfolio = set.portfolios.find(said.portfolio()).orElseThrow();
                JournalEntry entry = JournalEntry.append(portfolio.conflicts(), said);
                set.conflicts.add(entry);
                set.portfolios.put(portfolio.id(), portfolio.withConflicts(entry.tip()));
            }
        });
    }

    private record Kept(CommandKey command, Digest content) {}

    private void write(WorkingSet set) {
        save(set.portfolios.changed(), store.portfolios()::save);
        save(set.instruments.changed(), store.instruments()::save);
        save(set.sessions.changed(), store.sessions()::save);
        save(set.orders.changed(), store.orders()::save);
        save(set.events, store.orderEvents()::append);
        save(set.executions.changed(), store.executions()::append);
        save(set.trades.changed(), store.trades()::save);
        save(set.positions.changed(), store.positions()::save);
        save(set.cash.changed(), store.cash()::save);
        save(set.journal.changed(), store.journal()::append);
        save(set.conflicts, store.conflicts()::append);
    }

    private static <T> void save(Collection<T> rows, Consumer<Collection<T>> statement) {
        if (!rows.isEmpty()) {
            statement.accept(rows);
        }
    }
}
