package dev.blotter.postgres.data;

import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.jdbc.statement.PageLimit;
import dev.blotter.jdbc.statement.RepositoryReads;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads {@code trading_sessions}. */
record PostgresSessionFinder(PostgresSessionRows rows, RepositoryReads reads) implements SessionFinder {

    private static final UUID FIRST = new UUID(0, 0);

    @Override
    public Optional<TradingSession> find(SessionKey key) {
        UUID portfolio = key.portfolio().value();
        return reads.one(
                "sessions.find",
                () -> rows.findByPortfolioIdAndSessionId(portfolio, key.id().value()),
                PostgresSessionRow::toSession);
    }

    @Override
    public List<TradingSession> page(PortfolioId portfolio, Optional<SessionId> after, int limit) {
        UUID place = after.map(SessionId::value).orElse(FIRST);
        int atMost = PageLimit.require(limit);
        return reads.list(
                "sessions.page", () -> rows.page(portfolio.value(), place, atMost), PostgresSessionRow::toSession);
    }
}
