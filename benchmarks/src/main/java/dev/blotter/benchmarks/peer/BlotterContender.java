package dev.blotter.benchmarks.peer;

import dev.blotter.application.commit.Outcome;
import dev.blotter.benchmarks.work.BenchOrder;
import dev.blotter.benchmarks.work.ClosedLoop;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Blotter, in-process, as a Java engine uses it. The book is the caller's, and is left open. */
public final class BlotterContender implements Contender {

    public static final String NAME = "Blotter";

    private final Blotter blotter;
    private final String name;
    private final LongAdder commands = new LongAdder();
    private final LongAdder fills = new LongAdder();
    private final LongAdder units = new LongAdder();

    /** As it is usually opened. */
    public BlotterContender(Blotter blotter) {
        this(blotter, NAME);
    }

    /** Opened in another way, which the name tells. */
    public BlotterContender(Blotter blotter, String name) {
        this.blotter = blotter;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        return ClosedLoop.run(load, progress, random -> caller(work, random));
    }

    private Runnable caller(Work work, SplittableRandom random) {
        return switch (work) {
            case PLACE -> () -> place(BenchOrder.next(random, blotter.ids()));
            case FILL -> () -> fill(BenchOrder.next(random, blotter.ids()));
            case FILL_APART -> () -> fillApart(BenchOrder.next(random, blotter.ids()));
            default -> throw new IllegalArgumentException(work + " is not a work of commands");
        };
    }

    private void place(BenchOrder order) {
        count(blotter.execute(order.submit(blotter.ids())));
    }

    private void fill(BenchOrder order) {
        blotter.submit(List.of(order.submit(blotter.ids()), order.execution(blotter.ids())))
                .forEach(answer -> count(answer.toCompletableFuture().join()));
        countFill(order);
    }

    private void fillApart(BenchOrder order) {
        count(blotter.execute(order.submit(blotter.ids())));
        count(blotter.execute(order.execution(blotter.ids())));
        countFill(order);
    }

    private void count(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied)) {
            throw new IllegalStateException(
                    "a new command was answered by " + outcome.getClass().getSimpleName());
        }
        commands.increment();
    }

    private void countFill(BenchOrder order) {
        fills.increment();
        units.add(order.quantity().value().longValueExact());
    }

    /** How many commands were answered as applied. */
    public long commands() {
        return commands.sum();
    }

    /** What the fills cost, with their fees. */
    public BigDecimal spent() {
        BigDecimal fees = BenchOrder.FEE.amount().value().multiply(BigDecimal.valueOf(fills.sum()));
        return BenchOrder.PRICE
                .value()
                .multiply(BigDecimal.valueOf(units.sum()))
                .add(fees);
    }
}
