package dev.blotter.contract.memory;

import dev.blotter.domain.field.Uuids;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import java.util.List;
import java.util.Optional;

/** Reads trading sessions. */
record InMemorySessionFinder(Committed committed) implements SessionFinder {

    @Override
    public Optional<TradingSession> find(SessionKey key) {
        return committed.read(tables -> tables.sessions().find(key));
    }

    @Override
    public List<TradingSession> page(PortfolioId portfolio, Optional<SessionId> after, int limit) {
        return committed.read(tables -> Ordered.sessions(tables, portfolio)
                .filter(row -> after.isEmpty()
                        || Uuids.compare(row.key().id().value(), after.get().value()) > 0)
                .limit(limit)
                .toList());
    }
}
