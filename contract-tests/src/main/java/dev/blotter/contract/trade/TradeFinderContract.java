package dev.blotter.contract.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.order.Orders;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.session.SessionKey;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.trade.Trade;
import dev.blotter.domain.trade.TradeFinder;
import dev.blotter.domain.trade.TradePage;
import dev.blotter.domain.trade.TradeStatus;
import dev.blotter.domain.trade.TradeWithExecutions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TradeFinder} must do. */
public interface TradeFinderContract {

    Store store();

    @Test
    default void tradesAreFoundWithTheirExecutions() {
        Tape tape = Tape.recorded(store());
        TradeWithExecutions busted = tape.newestFirst().stream()
                .filter(one -> one.trade().status() == TradeStatus.BUSTED)
                .findFirst()
                .orElseThrow();
        assertThat(busted.executions()).hasSize(2);
        OrderKey key = busted.trade().key();
        OrderKey unknown = new Orders(tape.ground()).key(5_000);
        assertThat(finder().find(key)).contains(busted.trade());
        assertThat(finder().withExecutions(key)).contains(busted);
        assertThat(finder().find(unknown)).isEmpty();
        assertThat(finder().withExecutions(unknown)).isEmpty();
    }

    @Test
    default void tradesArePagedFromTheNewest() {
        Tape tape = Tape.recorded(store());
        Tape.recorded(store());
        PortfolioId owner = tape.ground().portfolio();
        assertThat(tape.newestFirst().getFirst().trade().openedTime())
                .isGreaterThan(tape.newestFirst().getLast().trade().openedTime());
        Pages.assertPaged(tape.trades(), (after, limit) -> finder().page(owner, after, limit), TradePage::at);
        Pages.<TradeWithExecutions, TradePage>assertPaged(
                tape.newestFirst(),
                (after, limit) -> finder().pageWithExecutions(owner, after, limit),
                one -> TradePage.at(one.trade()));
    }

    @Test
    default void tradesOfAStatusArePagedFromTheNewest() {
        Tape tape = Tape.recorded(store());
        for (TradeStatus status : TradeStatus.values()) {
            List<Trade> expected = tape.trades().stream()
                    .filter(trade -> trade.status() == status)
                    .toList();
            assertThat(expected).as(status.name()).hasSizeGreaterThan(2);
            Pages.assertPaged(
                    expected,
                    (after, limit) -> finder().byStatus(tape.ground().portfolio(), status, after, limit),
                    TradePage::at);
        }
    }

    @Test
    default void tradesOfASessionArePagedFromTheNewest() {
        Tape tape = Tape.recorded(store());
        SessionKey session =
                new SessionKey(tape.ground().portfolio(), tape.ground().session());
        List<Trade> expected = tape.trades().stream()
                .filter(trade -> trade.session().isPresent())
                .toList();
        assertThat(expected).hasSizeBetween(3, tape.trades().size() - 1);
        Pages.assertPaged(expected, (after, limit) -> finder().bySession(session, after, limit), TradePage::at);
        SessionKey other = new SessionKey(session.portfolio(), Ground.imagined().session());
        assertThat(finder().bySession(other, Optional.empty(), 5)).isEmpty();
    }

    private TradeFinder finder() {
        return store().finders().trades();
    }
}
