package dev.blotter.domain.session;

import dev.blotter.domain.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;

/** Reads trading sessions. */
public interface SessionFinder {

    Optional<TradingSession> find(SessionKey key);

    /** The portfolio's next sessions in the order of their identifiers, at most {@code limit}. */
    List<TradingSession> page(PortfolioId portfolio, Optional<SessionId> after, int limit);
}
