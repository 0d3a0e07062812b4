package dev.blotter.domain.store;

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

    SnapshotReader snapshots();

    /** Asks the database, and so fails when it is away. */
    StoreInfo info();

    @Override
    void close();
}
