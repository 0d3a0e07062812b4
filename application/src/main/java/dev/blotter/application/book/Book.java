package dev.blotter.application.book;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.RowRefusedException;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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
        memory.begin(set);
        Decisions decisions = new Decisions(set);
        List<Verdict> verdicts = asked.stream().map(decisions::decide).toList();
        keepConflicts(set);
        if (set.hasChanges()) {
            loadPositions(set);
            new Folds(set, History.of(store), memory).run();
            settleCash(set);
            write(set);
        }
        requireUnchanged(set);
        memory.end(set);
        return verdicts;
    }

    private void loadPositions(WorkingSet set) {
        load(set.positions, set.freshFills.keySet(), store.positions()::load);
    }

    private void settleCash(WorkingSet set) {
        load(set.cash, set.cashDeltas.keySet(), store.cash()::load);
        set.applyCash();
    }

    private static <K, V> void load(Rows<K, V> rows, Set<K> keys, Function<Collection<K>, Map<K, V>> statement) {
        List<K> unknown = keys.stream().filter(key -> !rows.isKnown(key)).toList();
        if (!unknown.isEmpty()) {
            rows.loaded(statement.apply(unknown));
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
        savePortfolios(set);
        save(set.instruments.changed(), store.instruments()::save);
        save(set.sessions.changed(), store.sessions()::save);
        save(set.orders.added(), store.orders()::add);
        save(set.orders.replaced(), store.orders()::save);
        save(set.events, store.orderEvents()::append);
        save(set.executions.changed(), store.executions()::append);
        save(set.trades.added(), store.trades()::add);
        save(set.trades.replaced(), store.trades()::save);
        save(set.positions.changed(), store.positions()::save);
        save(set.cash.changed(), store.cash()::save);
        save(set.journal.changed(), store.journal()::append);
        save(set.conflicts, store.conflicts()::append);
    }

    private void savePortfolios(WorkingSet set) {
        if (set.locked) {
            save(set.portfolios.changed(), store.portfolios()::save);
        } else {
            Map<Portfolio, Portfolio> moved = new HashMap<>();
            set.portfolios
                    .changed()
                    .forEach(now ->
                            moved.put(set.portfolios.before(now.id()).orElseThrow(), now));
            store.portfolios().advance(moved);
        }
    }

    /** What was only said, not written, must be true as well: the rows it was decided on are compared, too. */
    private void requireUnchanged(WorkingSet set) {
        if (set.locked) {
            return;
        }
        Map<PortfolioId, Portfolio> only = new HashMap<>();
        for (Portfolio found : set.portfolios.loadedRows()) {
            if (!set.portfolios.isChanged(found.id())) {
                only.put(found.id(), found);
            }
        }
        if (!only.isEmpty() && !store.portfolios().lock(only.keySet()).equals(only)) {
            throw new RowRefusedException("a portfolio is not as it was left");
        }
    }

    private static <T> void save(Collection<T> rows, Consumer<Collection<T>> statement) {
        if (!rows.isEmpty()) {
            statement.accept(rows);
        }
    }
}
