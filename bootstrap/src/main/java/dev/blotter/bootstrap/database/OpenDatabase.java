package dev.blotter.bootstrap.database;

import dev.blotter.application.tip.TipKeepingStore;
import dev.blotter.domain.store.Store;
import dev.blotter.jdbc.cache.CacheSettings;
import dev.blotter.jdbc.cache.CachingStore;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.jdbc.store.WatchedStore;
import dev.blotter.jdbc.tip.TipFile;
import dev.blotter.operations.health.ConnectionInfo;
import dev.blotter.operations.maintenance.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An open database: its engine's store, what keeps the tips of its journals, and the cache before it.
 *
 * @param engine tells how it is doing
 * @param tips holds the journals against what is kept of them, where something is
 * @param cache is asked before the engine by reads that allow a lag, where there is one
 */
public record OpenDatabase(
        Database database, WatchedStore engine, Optional<TipKeepingStore> tips, Optional<CachingStore> cache) {

    /** Opens a database and brings its schema up to date. */
    public static OpenDatabase of(Database database, Optional<CacheSettings> cache, StatementObserver observer) {
        WatchedStore engine = database.open(observer);
        Optional<TipKeepingStore> tips = tips(database, engine, file -> TipKeepingStore.open(engine, file));
        return new OpenDatabase(
                database, engine, tips, cache.map(settings -> database.cached(behind(engine, tips), settings)));
    }

    /** Opens a database as it is, to look at it: nothing is migrated, and no tips are kept. */
    public static OpenDatabase existing(Database database, StatementObserver observer) {
        WatchedStore engine = database.openExisting(observer);
        Optional<TipKeepingStore> tips = tips(database, engine, file -> TipKeepingStore.compare(engine, file));
        return new OpenDatabase(database, engine, tips, Optional.empty());
    }

    private static Optional<TipKeepingStore> tips(
            Database database, WatchedStore engine, Function<TipFile, TipKeepingStore> opening) {
        try {
            return database.tipFile().map(file -> opening.apply(new TipFile(file)));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static Store behind(WatchedStore engine, Optional<TipKeepingStore> tips) {
        return tips.<Store>map(keeping -> keeping).orElse(engine);
    }

    /** What the book is kept in; closing it closes all. */
    public Store store() {
        return cache.<Store>map(caching -> caching).orElseGet(() -> behind(engine, tips));
    }

    /** What is not as it should be, each in a sentence; empty when all is well. The database is not asked. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>(engine.state().reasons());
        tips.ifPresent(keeping -> reasons.addAll(keeping.reasons()));
        return reasons;
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
