package dev.blotter.domain.store;

import java.time.Duration;

/** An open store: where an engine's adapter hands over its ports. Closing it lets go of files and connections. */
public interface Store extends AutoCloseable {

    WriteStore writes();

    /** Reads that see everything that was committed when they began. */
    default Finders finders() {
        return finders(ReadConsistency.PRIMARY);
    }

    /**
     * Reads that see at least what the consistency asks for. A store without replicas always answers with the newest.
     */
    Finders finders(ReadConsistency consistency);

    /**
     * Like {@link #finders(ReadConsistency)}, for callers who wait at most so long for each read, whatever becomes of
     * the database and the way to it.
     */
    Finders finders(ReadConsistency consistency, Duration patience);

    SnapshotReader snapshots();

    /** Asks the database, and so fails when it is away. */
    StoreInfo info();

    @Override
    void close();
}
