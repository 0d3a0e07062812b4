package dev.blotter.benchmarks.peer;

import dev.blotter.application.command.Command;
import dev.blotter.application.commit.Outcome;
import dev.blotter.benchmarks.work.Flow;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.Blotter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;

/**
 * An order flow through Blotter: handed in in its order, the next row as soon as fewer than so many wait for their
 * receipts.
 */
public final class BlotterReplay implements Contender {

    private static final int TOLD_EVERY = 1_000;

    private final Blotter blotter;
    private final IntFunction<List<Flow>> flows;
    private final List<Flow> booked = new ArrayList<>();
    private final LongAdder applied = new LongAdder();
    private int runs;

    /** @param flows reads what is booked, for each run in portfolios of their own */
    public BlotterReplay(Blotter blotter, IntFunction<List<Flow>> flows) {
        this.blotter = blotter;
        this.flows = flows;
    }

    @Override
    public String name() {
        return BlotterContender.NAME;
    }

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        List<Flow> read = flows.apply(++runs);
        booked.addAll(read);
        for (Flow flow : read) {
            for (Command command : flow.setUp()) {
                count(blotter.execute(command));
            }
        }
        Histogram latencies = Measurement.sharedHistogram();
        long begun = System.nanoTime();
        for (Flow flow : read) {
            send(flow, load.callers(), latencies, progress);
        }
        return new Measurement(latencies.getTotalCount(), System.nanoTime() - begun, latencies);
    }

    private void send(Flow flow, int inFlight, Histogram latencies, LongConsumer progress) throws InterruptedException {
        Semaphore places = new Semaphore(inFlight);
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        long sent = 0;
        for (Command command : flow.commands()) {
            places.acquire();
            long before = System.nanoTime();
            var _ = blotter.submit(command).whenComplete((outcome, failed) -> {
                Measurement.record(latencies, System.nanoTime() - before);
                if (failed == null) {
                    count(outcome);
                } else {
                    failure.set(Optional.of(failed));
                }
                places.release();
            });
            if (++sent % TOLD_EVERY == 0) {
                progress.accept(latencies.getTotalCount());
            }
        }
        places.acquire(inFlight);
        if (failure.get().isPresent()) {
            throw new IllegalStateException(failure.get().get());
        }
    }

    private void count(Outcome outcome) {
        if (outcome instanceof Outcome.Applied) {
            applied.increment();
        }
    }

    /** How many commands were answered as applied. */
    public long applied() {
        return applied.sum();
    }

    /** What was booked. */
    public List<Flow> booked() {
        return List.copyOf(booked);
    }
}
