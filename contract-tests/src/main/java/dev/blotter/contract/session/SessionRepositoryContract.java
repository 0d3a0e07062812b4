package dev.blotter.contract.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.RepositoryProbe;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Store;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.blotter.domain.session.SessionRepository} must do. */
public interface SessionRepositoryContract {

    Store store();

    @Test
    default void sessionsAreKeptAsTheyWereGiven() {
        Ground ground = Ground.in(store());
        TradingSession open = Sessions.open(ground);
        sessions()
                .keeps(
                        open,
                        open.closed(Extremes.LATEST),
                        new TradingSession(
                                open.key(), Extremes.NAME, Extremes.EARLIEST, Optional.empty(), Long.MAX_VALUE));
    }

    @Test
    default void sessionsThatExistAreLoaded() {
        Ground ground = Ground.in(store());
        Ground other = Ground.in(store());
        sessions().loadsOnlyWhatExists(Sessions.open(ground), new SessionKey(other.portfolio(), ground.session()));
    }

    @Test
    default void sessionsOfOneNameInTwoPortfoliosAreTwo() {
        Ground ground = Ground.in(store());
        Ground other = Ground.in(store()).during(ground.session());
        sessions().keeps(Sessions.open(other).closed(Extremes.TIME));
        assertThat(store().finders().sessions().find(Sessions.open(ground).key()))
                .contains(Sessions.open(ground));
    }

    @Test
    default void aThousandSessionsAreSaved() {
        PortfolioId owner = Ground.in(store()).portfolio();
        sessions()
                .keepsAThousand(
                        n -> Sessions.open(owner, new SessionId(Extremes.spread(n))),
                        n -> Sessions.open(owner, new SessionId(Extremes.spread(n)))
                                .closed(Extremes.TIME));
    }

    @Test
    default void sessionWithoutItsPortfolioIsRefused() {
        Ground ground = Ground.in(store());
        SessionId id = Ground.imagined().session();
        sessions()
                .refusesWithoutParent(
                        Sessions.open(ground.portfolio(), id),
                        Sessions.open(Ground.imagined().portfolio(), id));
    }

    private RepositoryProbe<SessionKey, TradingSession> sessions() {
        return new RepositoryProbe<>(
                store(),
                TradingSession::key,
                (tx, keys) -> tx.sessions().load(keys),
                (tx, rows) -> tx.sessions().save(rows));
    }
}
