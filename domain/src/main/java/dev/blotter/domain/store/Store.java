package dev.blotter.domain.store;

/** An open store: where an engine's adapter hands over its ports. Closing it lets go of files and connections. */
public interface Store extends AutoCloseable {

    WriteStore writes();

    Finders finders();

    SnapshotReader snapshots();

    /** Asks the database, and so fails when it is away. */
    StoreInfo info();

    @Override
    void close();
}
