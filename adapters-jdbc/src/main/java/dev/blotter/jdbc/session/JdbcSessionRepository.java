package dev.blotter.jdbc.session;

import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.SessionRepository;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.jdbc.statement.TableWriter;
import java.util.Collection;
import java.util.Map;

/** Trading sessions in {@code trading_sessions}. */
public record JdbcSessionRepository(TableWriter tables) implements SessionRepository {

    @Override
    public Map<SessionKey, TradingSession> load(Collection<SessionKey> keys) {
        return tables.loadMap(SessionTable.BY_KEY, keys, TradingSession::key);
    }

    @Override
    public void save(Collection<TradingSession> sessions) {
        tables.save(SessionTable.SESSIONS, sessions);
    }
}
