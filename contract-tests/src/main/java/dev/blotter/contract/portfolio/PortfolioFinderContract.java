package dev.blotter.contract.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.contract.execution.Executions;
import dev.blotter.contract.order.Orders;
import dev.blotter.contract.position.Positions;
import dev.blotter.contract.store.Ground;
import dev.blotter.contract.store.Pages;
import dev.blotter.contract.trade.Trades;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.Portfolio;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioFinder;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.store.Store;
import dev.blotter.domain.trade.Trade;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link PortfolioFinder} must do. */
public interface PortfolioFinderContract {

    Store store();

    @Test
    default void portfoliosAreFound() {
        Ground ground = Ground.in(store());
        PortfolioFinder finder = store().finders().portfolios();
        assertThat(finder.find(ground.portfolio())).contains(Portfolios.named(ground.portfolio(), "contract"));
        assertThat(finder.find(Ground.imagined().portfolio())).isEmpty();
        assertThat(finder.find(PortfolioId.REFERENCE)).isPresent();
    }

    @Test
    default void portfoliosArePagedWithoutTheOwnerOfTheReferenceData() {
        Set<PortfolioId> own = new TreeSet<>();
        for (int i = 0; i < 9; i++) {
            own.add(Ground.in(store()).portfolio());
        }
        PortfolioFinder finder = store().finders().portfolios();
        for (int limit : new int[] {4, 1_000}) {
            List<PortfolioId> all = Pages.walk(limit, finder::page, Portfolio::id).stream()
                    .map(Portfolio::id)
                    .toList();
            assertThat(all).isSorted().doesNotHaveDuplicates().doesNotContain(PortfolioId.REFERENCE);
            assertThat(all).containsSubsequence(List.copyOf(own));
        }
        assertThat(finder.page(Optional.empty(), 0)).isEmpty();
    }

    @Test
    default void fetchPlansBringWhatTheyName() {
        Ground ground = Ground.in(store());
        Ground elsewhere = ground.on(Ground.in(store()).instrument());
        List<CashBalance> cash = List.of(
                CashBalances.of(ground.portfolio(), "EUR", "1", "1"),
                CashBalances.of(ground.portfolio(), "USD", "2", "2"));
        List<Position> positions = Stream.of(ground, elsewhere)
                .map(Ground::instrument)
                .sorted()
                .map(instrument -> new Positions(ground.portfolio()).held(instrument, 1))
                .toList();
        Orders orders = new Orders(ground);
        List<Trade> trades = LongStream.of(3, 2, 1)
                .mapToObj(n -> Trades.of(orders.limit(n), new Executions(ground).fill(orders.key(n), n)))
                .toList();
        store().writes().write(tx -> {
            tx.cash().save(cash.reversed());
            tx.positions().save(positions.reversed());
            tx.orders().save(List.of(orders.limit(1), orders.limit(2), orders.limit(3)));
            tx.trades().save(trades.reversed());
        });
        Portfolio portfolio = Portfolios.named(ground.portfolio(), "contract");
        fetches(PortfolioFetch.WITH_CASH, new PortfolioView(portfolio, cash, List.of(), List.of()));
        fetches(PortfolioFetch.WITH_POSITIONS, new PortfolioView(portfolio, cash, positions, List.of()));
        fetches(PortfolioFetch.WITH_TRADES, new PortfolioView(portfolio, cash, List.of(), trades.subList(0, 2)));
        fetches(PortfolioFetch.WITH_ALL, new PortfolioView(portfolio, cash, positions, trades.subList(0, 2)));
    }

    @Test
    default void fetchPlansOfNothingBringNothing() {
        Ground ground = Ground.in(store());
        Portfolio portfolio = Portfolios.named(ground.portfolio(), "contract");
        for (PortfolioFetch plan : PortfolioFetch.values()) {
            fetches(plan, new PortfolioView(portfolio, List.of(), List.of(), List.of()));
            assertThat(store().finders().portfolios().fetch(Ground.imagined().portfolio(), plan, 2))
                    .isEmpty();
        }
    }

    private void fetches(PortfolioFetch plan, PortfolioView expected) {
        assertThat(store().finders().portfolios().fetch(expected.portfolio().id(), plan, 2))
                .as(plan.name())
                .contains(expected);
    }
}
