package dev.blotter.benchmarks.load.subject;

import dev.blotter.application.book.RefusalReason;
import dev.blotter.application.commit.Outcome;
import dev.blotter.benchmarks.load.Answer;
import dev.blotter.benchmarks.load.Soundness;
import dev.blotter.benchmarks.load.Target;
import dev.blotter.benchmarks.result.BookTotals;
import dev.blotter.bootstrap.Blotter;
import dev.blotter.domain.order.OrderKey;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The book, in-process, as a Java engine uses it. The book is the caller's, and is left open. */
public final class BlotterTarget implements Target {

    /** What it can be asked. */
    public static final List<String> OPERATIONS = List.of("place", "fill", "read");

    private static final int PAGE = 50;
    private static final int READS = 3;

    private final Blotter blotter;
    private final LoadBook book;
    private final Answered answered = new Answered();
    private final KnownOrders known = new KnownOrders();

    public BlotterTarget(Blotter blotter, LoadBook book) {
        this.blotter = blotter;
        this.book = book;
    }

    @Override
    public List<String> operations() {
        return OPERATIONS;
    }

    /** Compares what was answered with what the book holds. */
    public Soundness compared(BookTotals before) {
        return answered.compared(before, book.totals(blotter));
    }

    @Override
    public Answer ask(String operation, RandomGenerator random) {
        return switch (operation) {
            case "place" -> place(LoadOrder.next(book, random, blotter.ids()));
            case "fill" -> fill(LoadOrder.next(book, random, blotter.ids()));
            case "read" -> read(random);
            default -> throw new IllegalArgumentException("there is no operation '" + operation + "'");
        };
    }

    private Answer place(LoadOrder order) {
        Answer answer = answer(() -> blotter.execute(order.submit(blotter.ids())));
        if (answer == Answer.DONE) {
            known.add(order.key());
        }
        return answer;
    }

    /** Both are handed in together, and both answers are awaited. */
    private Answer fill(LoadOrder order) {
        List<CompletionStage<Outcome>> both =
                blotter.submit(List.of(order.submit(blotter.ids()), order.execution(blotter.ids())));
        Answer first = answer(() -> joined(both.getFirst()));
        Answer second = answer(() -> joined(both.getLast()));
        if (first == Answer.DONE) {
            known.add(order.key());
        }
        if (second == Answer.DONE) {
            answered.spent(order.cost());
        }
        return first == Answer.DONE ? second : first;
    }

    private static Outcome joined(CompletionStage<Outcome> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private Answer answer(Supplier<Outcome> command) {
        try {
            return switch (command.get()) {
                case Outcome.Applied _ -> {
                    answered.applied();
                    yield Answer.DONE;
                }
                case Outcome.Refused refused when refused.reason() == RefusalReason.BUSY -> Answer.BUSY;
                case Outcome.Refused _, Outcome.Duplicate _, Outcome.Conflict _ -> Answer.FAILED;
            };
        } catch (StoreException.OutcomeUnknown e) {
            answered.unknown();
            return Answer.FAILED;
        } catch (StoreException e) {
            return Answer.FAILED;
        }
    }

    /** An order by its id, a portfolio with its positions, or the newest trades of one: each as often as the others. */
    private Answer read(RandomGenerator random) {
        PortfolioId portfolio = book.portfolio(random);
        try {
            boolean there = switch (random.nextInt(READS)) {
                case 0 -> isThere(known.any(random));
                case 1 ->
                    blotter.finders()
                            .portfolios()
                            .fetch(portfolio, PortfolioFetch.WITH_POSITIONS, 0)
                            .isPresent();
                default ->
                    blotter.finders().trades().page(portfolio, Optional.empty(), PAGE).stream()
                            .allMatch(trade -> trade.key().portfolio().equals(portfolio));
            };
            return there ? Answer.DONE : Answer.FAILED;
        } catch (StoreException e) {
            return Answer.FAILED;
        }
    }

    /** What was answered as applied must be there for whoever reads after the answer. */
    private boolean isThere(Optional<OrderKey> key) {
        boolean there =
                key.isEmpty() || blotter.finders().orders().find(key.get()).isPresent();
        if (!there) {
            answered.lost();
        }
        return there;
    }
}
