package dev.blotter.bootstrap.database;

import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.WatchedStore;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.maintenance.Optimizer;
import java.util.Optional;

/**
 * An open database: its engine's store, and the cache before it, where there is one.
 *
 * @param engine tells how it is doing
 * @param cache is asked before the engine by reads that allow a lag
 */
public record OpenDatabase(Database database, WatchedStore engine, Optional<CachingStore> cache) {

    /** Opens a database and brings its schema up to date. */
    public static OpenDatabase of(Database database, Optional<CacheSettings> cache, StatementObserver observer) {
        WatchedStore engine = database.open(observer);
        return new OpenDatabase(database, engine, cache.map(settings -> database.cached(engine, settings)));
    }

    /** What the book is kept in; closing it closes all. */
    public Store store() {
        return cache.<Store>map(caching -> caching).orElse(engine);
    }

    /** What keeps it quick. */
    public Optimizer optimizer() {
        return database.optimizer(engine);
    }

    /** How it is reached, and what it says of the connection. */
    public ConnectionInfo connection() {
        return database.connection(engine);
    }
}
