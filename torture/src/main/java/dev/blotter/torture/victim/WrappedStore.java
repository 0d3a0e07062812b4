package dev.blotter.torture.victim;

import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;

/** A store whose writes go another way. */
record WrappedStore(Store store, WriteStore writes) implements Store {

    @Override
    public Finders finders(ReadConsistency consistency) {
        return store.finders(consistency);
    }

    @Override
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return store.finders(consistency, patience);
    }

    @Override
    public SnapshotReader snapshots() {
        return store.snapshots();
    }

    @Override
    public StoreInfo info() {
        return store.info();
    }

    @Override
    public void close() {
        store.close();
    }
}
