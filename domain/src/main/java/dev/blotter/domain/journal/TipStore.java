package dev.blotter.domain.journal;

import dev.blotter.domain.portfolio.PortfolioId;
import java.util.Collection;
import java.util.Map;

/**
 * Keeps the tips of the journals outside of the database, so that a database which has lost its newest entries is
 * recognised: nothing within it could tell.
 *
 * <p>A tip is handed over after its commit is durable. What is kept may therefore lag behind the database, and is never
 * ahead of it. Several processes, and threads, may keep tips of one database in one place.
 */
public interface TipStore extends AutoCloseable {

    /**
     * All that is kept, one tip for each portfolio; empty where nothing was ever kept.
     *
     * @throws dev.blotter.domain.store.StoreException.Corrupt when there is something that cannot be what was kept
     * @throws dev.blotter.domain.store.StoreException.Unavailable when it cannot be read
     */
    Map<PortfolioId, KeptTip> load();

    /**
     * Keeps those that are ahead of what is kept for their portfolio; a process that fails afterwards does not lose
     * them, a machine may until {@link #flush}.
     *
     * @throws dev.blotter.domain.store.StoreException.Unavailable when they cannot be kept; some may be
     */
    void advance(Collection<KeptTip> tips);

    /** Keeps them in place of what is kept for their portfolios, also where that is ahead of them. */
    void replace(Collection<KeptTip> tips);

    /** Returns after all that is kept is durable. */
    void flush();

    /** Where they are kept, for people. */
    String location();

    /** Lets go of it; what is kept is durable. */
    @Override
    void close();
}
