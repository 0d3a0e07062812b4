package dev.blotter.application.book;

import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.Digest;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.store.WriteStore;
import dev.blotter.domain.store.WriteTransaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides on commands, either on what a store holds or on what is remembered of it. */
public final class Book {

    private final LaneMemory memory;

    /** @param memory of what the same thread decided before */
    public Book(LaneMemory memory) {
        this.memory = memory;
    }

    /**
     * Decides on the commands, one after the other, on the rows that the transaction finds.
     *
     * @throws dev.blotter.domain.field.InvalidFieldException when a sum needs more digits than are kept
     * @throws dev.blotter.domain.store.RowRefusedException when the store refuses a row
     */
    public Draft fromStore(List<Asked> asked, WriteTransaction store) {
        return decide(asked, new Loader(asked, memory).load(store), History.of(store));
    }

    /**
     * Decides on the commands, one after the other, on remembered rows; empty when one is missing. The store says
     * whether they still hold when the draft is written.
     *
     * @param written waits until all drafts from before are written
     * @throws dev.blotter.domain.field.InvalidFieldException when a sum needs more digits than are kept
     */
    public Optional<Draft> fromMemory(List<Asked> asked, WriteStore store, Runnable written) {
        return new Loader(asked, memory).recall().map(set -> decide(asked, set, new LaterHistory(store, written)));
    }

    private Draft decide(List<Asked> asked, WorkingSet set, History history) {
        memory.begin(set);
        Decisions decisions = new Decisions(set);
        List<Verdict> verdicts = asked.stream().map(decisions::decide).toList();
        keepConflicts(set, history);
        if (set.hasChanges()) {
            load(set.positions, set.freshFills.keySet(), history::positions);
            new Folds(set, history, memory).run();
            load(set.cash, set.cashDeltas.keySet(), history::cash);
            set.applyCash();
        }
        memory.end(set);
        return new Draft(set, verdicts);
    }

    private static <K, V> void load(Rows<K, V> rows, Set<K> keys, Function<Collection<K>, Map<K, V>> statement) {
        List<K> unknown = keys.stream().filter(key -> !rows.isKnown(key)).toList();
        if (!unknown.isEmpty()) {
            rows.loaded(statement.apply(unknown));
        }
    }

    private static void keepConflicts(WorkingSet set, History history) {
        if (set.conflicting.isEmpty()) {
            return;
        }
        Set<Kept> kept = new HashSet<>();
        Set<CommandKey> commands = new HashSet<>();
        set.conflicting.forEach(conflicting -> commands.add(conflicting.said().key()));
        for (JournalEntry entry : history.conflicts(commands)) {
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
}
