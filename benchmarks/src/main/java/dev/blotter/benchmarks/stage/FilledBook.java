package dev.blotter.benchmarks.stage;

import dev.blotter.application.commit.Outcome;
import dev.blotter.benchmarks.work.BenchBook;
import dev.blotter.benchmarks.work.BenchOrder;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Books orders that are filled at once. */
final class FilledBook {

    private final Blotter blotter;
    private final List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    private final List<OrderKey> orders = new ArrayList<>();

    /** Makes the benchmark's portfolios and instruments first. */
    FilledBook(Blotter blotter) {
        this.blotter = blotter;
        BenchBook.prepare(blotter);
    }

    void fill(PortfolioId portfolio, InstrumentId instrument) {
        OrderKey key = new OrderKey(portfolio, blotter.ids().order());
        BenchOrder order = new BenchOrder(key, instrument, Quantity.of(100), Instant.now());
        answers.add(blotter.submit(order.submit(blotter.ids())).toCompletableFuture());
        answers.add(blotter.submit(order.execution(blotter.ids())).toCompletableFuture());
        orders.add(key);
    }

    /** Waits for all of it. */
    List<OrderKey> booked() {
        for (CompletableFuture<Outcome> answer : answers) {
            if (!(answer.join() instanceof Outcome.Applied)) {
                throw new IllegalStateException("a fill of the benchmark was not applied");
            }
        }
        return List.copyOf(orders);
    }
}
