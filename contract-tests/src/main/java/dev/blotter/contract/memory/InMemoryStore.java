package dev.blotter.contract.memory;

import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;
import java.util.Optional;

/** A store that forgets everything when it is let go of; what it answers is what every other store must answer. */
public final class InMemoryStore implements Store {

    private final Committed committed = new Committed();
    private final WriteStore writes = new InMemoryWriteStore(committed);
    private final Finders finders = new Finders(
            new InMemoryPortfolioFinder(committed),
            new InMemoryInstrumentFinder(committed),
            new InMemorySessionFinder(committed),
            new InMemoryOrderFinder(committed),
            new InMemoryExecutionFinder(committed),
            new InMemoryTradeFinder(committed),
            new InMemoryPositionFinder(committed),
            new InMemoryJournalFinder(committed));
    private final SnapshotReader snapshots = new InMemorySnapshotReader(committed);

    @Override
    public WriteStore writes() {
        return writes;
    }

    @Override
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return finders(consistency);
    }

    @Override
    public Finders finders(ReadConsistency consistency) {
        return finders;
    }

    @Override
    public SnapshotReader snapshots() {
        return snapshots;
    }

    @Override
    public StoreInfo info() {
        return new StoreInfo("memory", "1", "this process", 1, false, Optional.empty());
    }

    @Override
    public void close() {}
}
