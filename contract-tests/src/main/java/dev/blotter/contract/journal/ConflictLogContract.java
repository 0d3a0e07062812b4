package dev.blotter.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.LogProbe;
import dev.blotter.contract.store.Transactions;
import dev.blotter.domain.journal.CommandId;
import dev.blotter.domain.journal.CommandKey;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalTip;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Store;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.journal.ConflictLog} must do. */
public interface ConflictLogContract {

    Store store();

    @Test
    default void conflictsOfOneCommandAreAllKept() {
        PortfolioId owner = Ground.in(store()).portfolio();
        JournalEntries entries = new JournalEntries(owner);
        CommandId command = new CommandId(UUID.randomUUID());
        JournalEntry first = entries.after(JournalTip.EMPTY, command, Extremes.NAME);
        JournalEntry second = entries.after(first.tip(), command, "x".repeat(100_000));
        JournalEntry third = entries.after(second.tip(), "{}");
        LogProbe<JournalEntry> probe = probe(owner, command);
        probe.keeps(List.of(first, second));
        store().writes().write(tx -> tx.conflicts().append(List.of(third)));
        probe.holds(List.of(first, second));
        probe(owner, third.said().command()).holds(List.of(third));
        probe(Ground.in(store()).portfolio(), command).holds(List.of());
        assertThat(Transactions.list(store(), tx -> tx.conflicts().load(List.of())))
                .isEmpty();
    }

    @Test
    default void conflictOfATakenSequenceIsRefused() {
        PortfolioId owner = Ground.in(store()).portfolio();
        JournalEntries entries = new JournalEntries(owner);
        CommandId command = new CommandId(UUID.randomUUID());
        JournalEntry stored = entries.after(JournalTip.EMPTY, command, "a");
        JournalEntry taken = entries.after(JournalTip.EMPTY, command, "b");
        JournalEntry good = entries.after(stored.tip(), command, "c");
        LogProbe<JournalEntry> probe = probe(owner, command);
        probe.keeps(List.of(stored));
        probe.refuses(List.of(stored), taken, List.of(good));
    }

    @Test
    default void conflictWithoutItsPortfolioIsRefused() {
        PortfolioId owner = Ground.in(store()).portfolio();
        CommandId command = new CommandId(UUID.randomUUID());
        JournalEntry good = new JournalEntries(owner).after(JournalTip.EMPTY, command, "a");
        JournalEntry orphan = new JournalEntries(Ground.imagined().portfolio()).after(JournalTip.EMPTY, command, "a");
        probe(owner, command).refuses(List.of(), orphan, List.of(good));
    }

    private LogProbe<JournalEntry> probe(PortfolioId owner, CommandId command) {
        List<CommandKey> wanted = List.of(new CommandKey(owner, command));
        return new LogProbe<>(
                store(),
                (tx, rows) -> tx.conflicts().append(rows),
                tx -> tx.conflicts().load(wanted));
    }
}
