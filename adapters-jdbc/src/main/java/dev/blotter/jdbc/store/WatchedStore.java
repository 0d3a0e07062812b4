package dev.blotter.jdbc.store;

import dev.blotter.domain.store.Store;

/** A store that tells how it is doing. */
public interface WatchedStore extends Store {

    /** How it is doing, without asking the database. */
    StoreState state();
}
