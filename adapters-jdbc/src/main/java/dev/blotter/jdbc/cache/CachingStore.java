package dev.blotter.jdbc.cache;

import dev.blotter.domain.store.Finders;
import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.ReadConsistency.After;
import dev.blotter.domain.store.ReadConsistency.Primary;
import dev.blotter.domain.store.ReadConsistency.Replica;
import dev.blotter.domain.store.SnapshotReader;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.StoreInfo;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A store with a cache before its finders; see the package for what it answers, and when.
 *
 * <p>Reads of {@link Replica} may be answered from the cache. Reads of {@link Primary} are answered by the store, and
 * what they find is kept. Reads of {@link After} are left to the store.
 */
public final class CachingStore implements Store {

    private final Store store;
    private final StoreCache cache;
    private final CacheNotices notices;
    private final boolean replicas;

    /**
     * Puts a cache before a store. All that is given is closed with it.
     *
     * @param replicas whether the store may answer reads of {@link Replica} from one. What comes from there is behind
     *     already: then half of the lag that a reader allows is the replica's, and half is the cache's
     */
    public CachingStore(Store store, StoreCache cache, CacheNotices notices, boolean replicas) {
        this.store = store;
        this.cache = cache;
        this.notices = notices;
        this.replicas = replicas;
        notices.subscribe(cache);
    }

    @Override
    public WriteStore writes() {
        return new InvalidatingWriteStore(store.writes(), cache, notices);
    }

    @Override
    public Finders finders(ReadConsistency consistency) {
        return finders(consistency, store::finders);
    }

    @Override
    public Finders finders(ReadConsistency consistency, Duration patience) {
        return finders(consistency, filling -> store.finders(filling, patience));
    }

    private Finders finders(ReadConsistency consistency, Function<ReadConsistency, Finders> source) {
        return switch (consistency) {
            case Primary primary -> {
                Finders newest = source.apply(primary);
                yield caching(newest, newest, Freshness.NEWEST);
            }
            case Replica replica -> lagging(replica, source);
            case After after -> source.apply(after);
        };
    }

    private Finders lagging(Replica replica, Function<ReadConsistency, Finders> source) {
        Finders real = source.apply(replica);
        if (!replicas) {
            return caching(real, real, Freshness.of(replica.maxLag(), Duration.ZERO));
        }
        Duration half = replica.maxLag().dividedBy(2);
        return caching(real, source.apply(ReadConsistency.replica(half)), Freshness.of(replica.maxLag(), half));
    }

    private Finders caching(Finders real, Finders filling, Freshness wanted) {
        return new Finders(
                new CachingPortfolioFinder(real.portfolios(), filling.portfolios(), cache.portfolios(), wanted),
                new CachingInstrumentFinder(real.instruments(), filling.instruments(), cache.instruments(), wanted),
                real.sessions(),
                new CachingOrderFinder(real.orders(), filling.orders(), cache.orders(), wanted),
                real.executions(),
                new CachingTradeFinder(
                        real.trades(), filling.trades(), cache.trades(), cache.tradesWithExecutions(), wanted),
                real.positions(),
                real.journal());
    }

    @Override
    public SnapshotReader snapshots() {
        return store.snapshots();
    }

    @Override
    public StoreInfo info() {
        return store.info();
    }

    /** What each cache did so far. */
    public List<CacheFigures> figures() {
        return cache.figures();
    }

    /** Closes the store first: what its last writes have changed is still told to the others. */
    @Override
    public void close() {
        try (cache;
                notices) {
            store.close();
        }
    }
}
