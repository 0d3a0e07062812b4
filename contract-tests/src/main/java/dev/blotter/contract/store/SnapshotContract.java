package dev.blotter.contract.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.contract.instrument.Instruments;
import dev.blotter.contract.journal.JournalEntries;
import dev.blotter.domain.instrument.Instrument;
import dev.blotter.domain.journal.JournalEntry;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.store.SnapshotReader} must do. */
public interface SnapshotContract {

    Store store();

    @Test
    default void snapshotHasEveryRowOfEveryTable() {
        EveryTable rows = new EveryTable(Ground.imagined());
        store().writes().write(rows::save);
        Ground ground = rows.ground();
        Contents contents = Contents.of(store(), ground.portfolio());
        assertThat(contents.unreadable()).isEmpty();
        assertThat(contents.rows()).containsExactlyInAnyOrderElementsOf(rows.ofPortfolio());
        Set<PortfolioId> owners = snapshot(Snapshot::portfolios);
        assertThat(owners).contains(ground.portfolio(), PortfolioId.REFERENCE);
        List<Instrument> instruments = new ArrayList<>();
        snapshot(snapshot -> {
            snapshot.instruments(instruments::add);
            return instruments;
        });
        assertThat(instruments).contains(Instruments.plain(ground.instrument()));
    }

    @Test
    default void snapshotOfAnUnknownPortfolioIsEmpty() {
        Contents contents = Contents.of(store(), Ground.imagined().portfolio());
        assertThat(contents.rows()).isEmpty();
        assertThat(contents.unreadable()).isEmpty();
    }

    @Test
    default void snapshotDoesNotSeeWhatIsWrittenMeanwhile() {
        Ground ground = Ground.in(store());
        EveryTable later = new EveryTable(ground);
        List<Object> seen = snapshot(snapshot -> {
            List<Object> before = Contents.read(snapshot, ground.portfolio());
            store().writes().write(later::save);
            PortfolioId newcomer = Ground.in(store()).portfolio();
            assertThat(snapshot.portfolios()).contains(ground.portfolio()).doesNotContain(newcomer);
            assertThat(snapshot.portfolio(newcomer)).isEmpty();
            assertThat(Contents.read(snapshot, ground.portfolio())).isEqualTo(before);
            return before;
        });
        assertThat(seen).hasSize(2);
        later.assertStored(store());
        assertThat(Contents.of(store(), ground.portfolio()).rows())
                .containsExactlyInAnyOrderElementsOf(later.ofPortfolio());
    }

    @Test
    default void snapshotReadsChainsInTheirSequence() {
        PortfolioId owner = Ground.in(store()).portfolio();
        List<JournalEntry> chain = new JournalEntries(owner).chain(300);
        store().writes().write(tx -> {
            tx.journal().append(chain.reversed());
            tx.conflicts().append(chain.reversed());
        });
        List<JournalEntry> journal = new ArrayList<>();
        List<JournalEntry> conflicts = new ArrayList<>();
        snapshot(snapshot -> {
            snapshot.journal(owner, journal::add);
            snapshot.conflicts(owner, conflicts::add);
            return owner;
        });
        assertThat(journal).isEqualTo(chain);
        assertThat(conflicts).isEqualTo(chain);
    }

    @Test
    default void anExceptionWithinASnapshotIsThrownOnAndTheStoreWorksOn() {
        IllegalStateException thrown = new IllegalStateException("seen enough");
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> snapshot(snapshot -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        }
        EveryTable rows = new EveryTable(Ground.imagined());
        store().writes().write(rows::save);
        rows.assertStored(store());
        assertThat(snapshot(Snapshot::portfolios)).contains(rows.ground().portfolio());
    }

    private <T> T snapshot(Function<Snapshot, T> work) {
        return store().snapshots().read((row, problem) -> {}, work);
    }
}
