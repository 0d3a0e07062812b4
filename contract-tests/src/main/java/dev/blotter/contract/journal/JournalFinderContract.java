package dev.blotter.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.journal.JournalFinder;
import dev.blotter.domain.journal.JournalKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link JournalFinder} must do. */
public interface JournalFinderContract {

    Store store();

    @Test
    default void journalIsPagedInItsSequence() {
        PortfolioId owner = Ground.in(store()).portfolio();
        List<JournalEntry> chain = new JournalEntries(owner).chain(20);
        PortfolioId other = Ground.in(store()).portfolio();
        store().writes().write(tx -> {
            tx.journal().append(chain.reversed());
            tx.journal().append(new JournalEntries(other).chain(30));
        });
        JournalFinder finder = store().finders().journal();
        Pages.<JournalEntry, Long>assertPaged(
                chain, (after, limit) -> finder.page(owner, after.orElse(0L), limit), JournalEntry::sequence);
        assertThat(finder.conflicts(owner, 0, 10)).isEmpty();
    }

    @Test
    default void conflictsArePagedInTheirSequence() {
        PortfolioId owner = Ground.in(store()).portfolio();
        List<JournalEntry> chain = new JournalEntries(owner).chain(20);
        store().writes().write(tx -> tx.conflicts().append(chain.reversed()));
        JournalFinder finder = store().finders().journal();
        Pages.<JournalEntry, Long>assertPaged(
                chain, (after, limit) -> finder.conflicts(owner, after.orElse(0L), limit), JournalEntry::sequence);
        assertThat(finder.page(owner, 0, 10)).isEmpty();
    }

    @Test
    default void entriesAreFoundByTheirPlaces() {
        PortfolioId owner = Ground.in(store()).portfolio();
        List<JournalEntry> chain = new JournalEntries(owner).chain(5);
        PortfolioId other = Ground.in(store()).portfolio();
        List<JournalEntry> others = new JournalEntries(other).chain(2);
        store().writes().write(tx -> {
            tx.journal().append(chain);
            tx.journal().append(others);
        });
        JournalFinder finder = store().finders().journal();
        List<JournalKey> places = List.of(
                new JournalKey(owner, 5),
                new JournalKey(other, 2),
                new JournalKey(owner, 1),
                new JournalKey(owner, 1),
                new JournalKey(other, 3),
                new JournalKey(owner, 0));
        assertThat(finder.at(places)).containsExactlyInAnyOrder(chain.getFirst(), chain.getLast(), others.getLast());
        assertThat(finder.at(List.of())).isEmpty();
    }
}
