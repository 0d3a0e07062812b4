package dev.blotter.contract.session;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import java.util.Optional;

/** Trading sessions. */
public final class Sessions {

    private Sessions() {}

    /** The ground's own session, open. */
    public static TradingSession open(Ground ground) {
        return open(ground.portfolio(), ground.session());
    }

    public static TradingSession open(PortfolioId portfolio, SessionId id) {
        return new TradingSession(new SessionKey(portfolio, id), "engine", Extremes.TIME, Optional.empty(), 1);
    }
}
