package dev.blotter.jdbc.fault;

import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteStore;

/** A database and the two ways into it. */
public interface FaultyEngine extends AutoCloseable {

    /** A store on the database in which no call fails. */
    Store sound();

    /** A new way to write to the database, whose calls may fail; opens no connection before the first write. */
    Writes writes(FailingCalls calls);

    @Override
    void close();

    /** Writes whose calls may fail. */
    interface Writes extends AutoCloseable {

        WriteStore store();

        @Override
        void close();
    }
}
