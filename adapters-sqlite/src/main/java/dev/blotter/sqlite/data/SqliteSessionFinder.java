package dev.blotter.sqlite.data;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.RepositoryReads;
import java.util.List;
import java.util.Optional;

/** Reads {@code trading_sessions}. */
record SqliteSessionFinder(SqliteSessionRows rows, RepositoryReads reads) implements SessionFinder {

    @Override
    public Optional<TradingSession> find(SessionKey key) {
        String portfolio = key.portfolio().toString();
        return reads.one(
                "sessions.find",
                () -> rows.findByPortfolioIdAndSessionId(portfolio, key.id().toString()),
                SqliteSessionRow::toSession);
    }

    @Override
    public List<TradingSession> page(PortfolioId portfolio, Optional<SessionId> after, int limit) {
        String place = after.map(SessionId::toString).orElse("");
        int atMost = PageLimit.require(limit);
        return reads.list(
                "sessions.page", () -> rows.page(portfolio.toString(), place, atMost), SqliteSessionRow::toSession);
    }
}
