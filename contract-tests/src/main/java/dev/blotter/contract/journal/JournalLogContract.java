package dev.blotter.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.LogProbe;
import dev.blotter.contract.store.Transactions;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.CommandKind;
import dev.blotter.domain.journal.Evidence;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalRecord;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.journal.JournalLog} must do. */
public interface JournalLogContract {

    Store store();

    @Test
    default void entriesAreKeptAsTheyWereGiven() {
        PortfolioId owner = Ground.in(store()).portfolio();
        JournalEntries entries = new JournalEntries(owner);
        List<JournalEntry> chain = new ArrayList<>();
        JournalTip tip = JournalTip.EMPTY;
        for (CommandKind kind : CommandKind.values()) {
            for (Evidence evidence : Evidence.values()) {
                chain.add(JournalEntry.append(tip, full(owner, kind, evidence)));
                tip = chain.getLast().tip();
            }
        }
        chain.add(entries.after(tip, "x".repeat(100_000) + "\nnext\tline " + Extremes.NAME));
        probe(chain).keeps(chain);
        JournalTip before = JournalTip.EMPTY;
        for (JournalEntry entry : store().finders().journal().page(owner, 0, chain.size())) {
            assertThat(entry.follows(before)).isTrue();
            before = entry.tip();
        }
    }

    @Test
    default void entriesAreLoadedByTheirCommands() {
        Ground ground = Ground.in(store());
        List<JournalEntry> chain = new JournalEntries(ground.portfolio()).chain(3);
        probe(chain).keeps(chain);
        CommandKey known = key(chain.get(1));
        CommandKey unknown = new CommandKey(Ground.in(store()).portfolio(), known.id());
        assertThat(Transactions.map(store(), tx -> tx.journal().load(List.of(known, unknown, known))))
                .isEqualTo(Map.of(known, chain.get(1)));
        assertThat(Transactions.map(store(), tx -> tx.journal().load(List.of())))
                .isEmpty();
    }

    @Test
    default void aThousandEntriesAreAdded() {
        List<JournalEntry> chain = new JournalEntries(Ground.in(store()).portfolio()).chain(1_000);
        probe(chain).keeps(chain);
    }

    @Test
    default void entryOfATakenSequenceOrCommandIsRefused() {
        PortfolioId owner = Ground.in(store()).portfolio();
        JournalEntries entries = new JournalEntries(owner);
        List<JournalEntry> chain = entries.chain(4);
        List<JournalEntry> stored = chain.subList(0, 2);
        JournalEntry sameSequence = entries.after(stored.getFirst().tip(), "other");
        JournalEntry sameCommand =
                entries.after(chain.getLast().tip(), stored.getFirst().said().command(), "other");
        LogProbe<JournalEntry> probe =
                probe(List.of(chain.get(0), chain.get(1), chain.get(2), sameSequence, sameCommand));
        probe.keeps(stored);
        probe.refuses(stored, stored.getFirst(), chain.subList(2, 3));
        probe.refuses(stored, sameSequence, chain.subList(2, 3));
        probe.refuses(stored, sameCommand, chain.subList(2, 3));
    }

    @Test
    default void commandsOfTwoPortfoliosMayHaveOneName() {
        CommandId command = new CommandId(Ground.imagined().session().value());
        for (int i = 0; i < 2; i++) {
            JournalEntries entries = new JournalEntries(Ground.in(store()).portfolio());
            JournalEntry entry = entries.after(JournalTip.EMPTY, command, "{}");
            probe(List.of(entry)).keeps(List.of(entry));
        }
    }

    @Test
    default void entryWithoutItsPortfolioIsRefused() {
        JournalEntry orphan =
                new JournalEntries(Ground.imagined().portfolio()).chain(1).getFirst();
        List<JournalEntry> good = new JournalEntries(Ground.in(store()).portfolio()).chain(1);
        probe(List.of(orphan, good.getFirst())).refuses(List.of(), orphan, good);
    }

    private static JournalRecord full(PortfolioId owner, CommandKind kind, Evidence evidence) {
        return new JournalRecord(
                owner,
                kind,
                Extremes.NAME,
                new CommandId(UUID.randomUUID()),
                JournalRecord.contentOf(kind, Extremes.NAME),
                evidence,
                Extremes.NAME,
                Extremes.LATEST);
    }

    private static CommandKey key(JournalEntry entry) {
        return new CommandKey(entry.said().portfolio(), entry.said().command());
    }

    private LogProbe<JournalEntry> probe(List<JournalEntry> mine) {
        List<CommandKey> commands =
                mine.stream().map(JournalLogContract::key).distinct().toList();
        return new LogProbe<>(
                store(),
                (tx, rows) -> tx.journal().append(rows),
                tx -> tx.journal().load(commands).values());
    }
}
