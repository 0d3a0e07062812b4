package dev.blotter.domain.store;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** Opens snapshots. */
public interface SnapshotReader {

    /**
     * Runs the work on one snapshot.
     *
     * @param unreadable is told of every row that holds what cannot be: the table with the row's key, and what is wrong
     */
    <T> T read(BiConsumer<String, String> unreadable, Function<Snapshot, T> work);
}
