package dev.blotter.contract.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.store.Extremes;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.domain.session.SessionFinder;
import dev.blotter.domain.session.SessionId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.session.TradingSession;
import dev.blotter.domain.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link SessionFinder} must do. */
public interface SessionFinderContract {

    Store store();

    @Test
    default void sessionsAreFound() {
        Ground ground = Ground.in(store());
        SessionFinder finder = store().finders().sessions();
        assertThat(finder.find(new SessionKey(ground.portfolio(), ground.session())))
                .contains(Sessions.open(ground));
        assertThat(finder.find(new SessionKey(Ground.in(store()).portfolio(), ground.session())))
                .isEmpty();
    }

    @Test
    default void sessionsArePagedInTheOrderOfTheirIdentifiers() {
        Ground ground = Ground.in(store()).during(new SessionId(Extremes.spread(0)));
        List<TradingSession> sessions = LongStream.range(0, 20)
                .mapToObj(n -> Sessions.open(ground.portfolio(), new SessionId(Extremes.spread(n))))
                .sorted(Comparator.comparing(session -> session.key().id().toString()))
                .toList();
        Ground other = Ground.in(store());
        Ground empty = Ground.imagined();
        store().writes().write(tx -> tx.sessions().save(sessions.reversed()));
        SessionFinder finder = store().finders().sessions();
        List<SessionId> paged = Pages.walk(
                        3,
                        (Optional<SessionId> after, Integer limit) -> finder.page(ground.portfolio(), after, limit),
                        session -> session.key().id())
                .stream()
                .map(session -> session.key().id())
                .toList();
        assertThat(paged)
                .hasSize(21)
                .containsSubsequence(
                        sessions.stream().map(session -> session.key().id()).toList());
        assertThat(finder.page(other.portfolio(), Optional.empty(), 5)).containsExactly(Sessions.open(other));
        assertThat(finder.page(empty.portfolio(), Optional.empty(), 5)).isEmpty();
    }
}
