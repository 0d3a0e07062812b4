package dev.blotter.contract.memory;

import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.SessionRepository;
import dev.blotter.domain.session.TradingSession;
import java.util.Collection;
import java.util.Map;

/** Trading sessions, each of a portfolio. */
record InMemorySessionRepository(
        InMemoryChanges<SessionKey, TradingSession> rows, InMemoryChanges<PortfolioId, Portfolio> portfolios)
        implements SessionRepository {

    @Override
    public Map<SessionKey, TradingSession> load(Collection<SessionKey> keys) {
        return rows.load(keys);
    }

    @Override
    public void save(Collection<TradingSession> sessions) {
        sessions.forEach(session -> portfolios.require(session.key().portfolio()));
        rows.save(sessions);
    }
}
