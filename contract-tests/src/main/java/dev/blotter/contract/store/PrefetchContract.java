package dev.blotter.contract.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.money.Currency;
import dev.blotter.domain.order.Order;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.CashKey;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.store.Prefetch;
import dev.blotter.domain.store.WriteTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was foretold is answered as if it had not been. */
public interface PrefetchContract extends RoundTrip {

    @Test
    default void foretoldRowsAreReadAsTheyAre() {
        SampleBook book = opened();
        Order order = book.order(1);
        store().writes().write(tx -> tx.orders().save(List.of(order)));
        store().writes().write(tx -> {
            foretell(tx, book);
            assertThat(tx.portfolios().lock(Set.of(book.portfolio(), missing())))
                    .isEqualTo(Map.of(book.portfolio(), book.owner()));
            assertThat(tx.orders().load(Set.of(book.orderKey(1), book.orderKey(2))))
                    .isEqualTo(Map.of(book.orderKey(1), order));
            assertThat(tx.orders().load(Set.of(book.orderKey(2)))).isEmpty();
            assertThat(tx.trades().load(Set.of(book.orderKey(1)))).isEmpty();
            assertThat(tx.instruments().load(Set.of(book.instrument()))).containsOnlyKeys(book.instrument());
        });
    }

    @Test
    default void rowsThatWereNotForetoldAreReadToo() {
        SampleBook book = opened();
        SampleBook other = opened();
        store().writes().write(tx -> tx.orders().save(List.of(other.order(7))));
        store().writes().write(tx -> {
            foretell(tx, book);
            assertThat(tx.orders().load(Set.of(other.orderKey(7), book.orderKey(1))))
                    .containsOnlyKeys(other.orderKey(7));
            assertThat(tx.portfolios().lock(Set.of(other.portfolio()))).containsOnlyKeys(other.portfolio());
            assertThat(tx.portfolios().lock(Set.of())).isEmpty();
        });
    }

    @Test
    default void whatIsWrittenAfterwardsIsRead() {
        SampleBook book = opened();
        CashBalance balance = CashBalance.empty(new CashKey(book.portfolio(), new Currency("USD")));
        store().writes().write(tx -> {
            foretell(tx, book);
            assertThat(tx.cash().load(Set.of(balance.key()))).isEmpty();
            tx.orders().save(List.of(book.order(1)));
            tx.cash().save(List.of(balance));
            assertThat(tx.orders().load(Set.of(book.orderKey(1)))).containsOnlyKeys(book.orderKey(1));
            assertThat(tx.cash().load(Set.of(balance.key()))).isEqualTo(Map.of(balance.key(), balance));
        });
    }

    private static PortfolioId missing() {
        return SampleBook.of("X").portfolio();
    }

    private static void foretell(WriteTransaction tx, SampleBook book) {
        tx.prefetch(new Prefetch(
                Set.of(book.portfolio()),
                Set.of(),
                Set.of(book.instrument()),
                Set.of(),
                Set.of(book.orderKey(1), book.orderKey(2)),
                Set.of(book.executionKey("E1")),
                Set.of(new PositionKey(book.portfolio(), book.instrument())),
                Set.of(new CashKey(book.portfolio(), new Currency("USD")))));
    }
}
