package dev.blotter.jdbc.session;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.jdbc.statement.PagedQuery;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.table.Query;
import java.util.List;
import java.util.Optional;

/** Reads {@code trading_sessions}. */
public record JdbcSessionFinder(Reads reads) implements SessionFinder {

    private static final Query<TradingSession> FIND =
            SessionTable.SESSIONS.query("sessions.find", "WHERE portfolio_id = ? AND session_id = ?");

    private static final PagedQuery<TradingSession> PAGE =
            PagedQuery.of("sessions.page", SessionTable.SESSIONS, "portfolio_id = ?", "session_id > ?", "session_id");

    @Override
    public Optional<TradingSession> find(SessionKey key) {
        return reads.single(tables -> tables.find(FIND, key.portfolio(), key.id()));
    }

    @Override
    public List<TradingSession> page(PortfolioId portfolio, Optional<SessionId> after, int limit) {
        return reads.single(tables -> PAGE.page(tables, List.of(portfolio), after.map(List::of), limit));
    }
}
