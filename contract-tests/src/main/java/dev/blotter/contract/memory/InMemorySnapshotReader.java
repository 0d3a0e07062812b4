package dev.blotter.contract.memory;

import dev.blotter.domain.store.Snapshot;
import dev.blotter.domain.store.SnapshotReader;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A snapshot is a copy. */
record InMemorySnapshotReader(Committed committed) implements SnapshotReader {

    @Override
    public <T> T read(BiConsumer<String, String> unreadable, Function<Snapshot, T> work) {
        return work.apply(new InMemorySnapshot(committed.read(InMemoryTables::copy)));
    }
}
