package dev.blotter.contract.store;

import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;

/** A store that reads with another consistency than the newest when none is named; to hold it to the same contracts. */
public record ReadingStore(Store real, ReadConsistency consistency) implements Store {

    @Override
    public Finders finders() {
        return real.finders(consistency);
    }

    @Override
    public Finders finders(ReadConsistency asked, Duration patience) {
        return real.finders(asked, patience);
    }

    @Override
    public Finders finders(ReadConsistency asked) {
        return real.finders(asked);
    }

    @Override
    public WriteStore writes() {
        return real.writes();
    }

    @Override
    public SnapshotReader snapshots() {
        return real.snapshots();
    }

    @Override
    public StoreInfo info() {
        return real.info();
    }

    @Override
    public void close() {
        real.close();
    }
}
