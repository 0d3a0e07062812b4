package dev.blotter.domain.session;

import java.util.Collection;
import java.util.Map;

/** Loads and keeps trading sessions within a write transaction. */
public interface SessionRepository {

    /** The sessions that exist among those asked for, in one statement. */
    Map<SessionKey, TradingSession> load(Collection<SessionKey> keys);

    /** Stores them all in one statement, new or changed. */
    void save(Collection<TradingSession> sessions);
}
