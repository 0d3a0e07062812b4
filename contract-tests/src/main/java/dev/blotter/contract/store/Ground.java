package dev.blotter.contract.store;

import dev.blotter.contract.instrument.Instruments;
import dev.blotter.contract.portfolio.Portfolios;
import dev.blotter.contract.session.Sessions;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.instrument.Venue;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.store.WriteTransaction;
import java.util.List;
import java.util.UUID;

/** A new portfolio, a session of it and a new instrument, for rows to stand on. */
public record Ground(PortfolioId portfolio, SessionId session, InstrumentId instrument) {

    /** A ground that is not stored. */
    public static Ground imagined() {
        String symbol = "S" + UUID.randomUUID().toString().substring(0, 18);
        return new Ground(
                new PortfolioId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new InstrumentId(symbol, new Venue("XNAS")));
    }

    /** A ground that is stored. */
    public static Ground in(Store store) {
        Ground ground = imagined();
        store.writes().write(ground::save);
        return ground;
    }

    /** Stores the portfolio, the session and the instrument. */
    public void save(WriteTransaction transaction) {
        transaction.portfolios().save(List.of(Portfolios.named(portfolio, "contract")));
        transaction.sessions().save(List.of(Sessions.open(this)));
        transaction.instruments().save(List.of(Instruments.plain(instrument)));
    }

    /** The same ground with another instrument. */
    public Ground on(InstrumentId other) {
        return new Ground(portfolio, session, other);
    }

    /** The same ground with another session. */
    public Ground during(SessionId other) {
        return new Ground(portfolio, other, instrument);
    }
}
