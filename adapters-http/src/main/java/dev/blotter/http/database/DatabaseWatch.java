package dev.blotter.http.database;

import dev.blotter.domain.store.StoreInfo;

/** What the endpoints tell of the database. */
public interface DatabaseWatch {

    QueryFigures queries();

    /**
     * Asks the database what it is.
     *
     * @throws dev.blotter.domain.store.StoreException when it is away
     */
    StoreInfo info();

    /** Whether the host Railway runs the database. */
    boolean isRailwayManaged();
}
