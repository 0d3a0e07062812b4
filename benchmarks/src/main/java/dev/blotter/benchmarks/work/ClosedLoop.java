package dev.blotter.benchmarks.work;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;

/**
 * Callers that each ask again as soon as they are answered, on a virtual thread each.
 *
 * <p>A caller that waits asks nothing meanwhile, so a pause is seen by as many operations as there are callers, and not
 * by all that would have come in that time (coordinated omission). That is not corrected here: the percentiles are
 * those of callers that wait for each other's answers, and say nothing of a flow that comes whether or not it is
 * answered. A load test with a given rate, whose latencies count from the moment that an operation was due, is what
 * tells that.
 */
public final class ClosedLoop {

    private static final long LOOK_MILLIS = 100;

    private final Load load;
    private final LongAdder done = new LongAdder();
    private final CompletableFuture<Long> begin = new CompletableFuture<>();

    private ClosedLoop(Load load) {
        this.load = load;
    }

    /**
     * Runs the load.
     *
     * @param callers makes what a caller does again and again, from a random source of its own
     */
    public static Measurement run(Load load, LongConsumer progress, Function<SplittableRandom, Runnable> callers)
            throws InterruptedException {
        return new ClosedLoop(load).run(progress, callers);
    }

    private Measurement run(LongConsumer progress, Function<SplittableRandom, Runnable> callers)
            throws InterruptedException {
        SplittableRandom random = new SplittableRandom(load.seed());
        Histogram all = Measurement.histogram();
        long begun;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int caller = 0; caller < load.callers(); caller++) {
                Runnable operation = callers.apply(random.split());
                running.add(threads.submit(() -> repeat(operation)));
            }
            begun = System.nanoTime();
            begin.complete(begun);
            for (Future<Histogram> each : running) {
                all.add(answered(each, progress));
            }
        }
        return new Measurement(all.getTotalCount(), System.nanoTime() - begun, all);
    }

    private Histogram repeat(Runnable operation) {
        Histogram latencies = Measurement.histogram();
        long begun = begin.join();
        long length = load.length().toNanos();
        long before = System.nanoTime();
        do {
            operation.run();
            long after = System.nanoTime();
            Measurement.record(latencies, after - before);
            done.increment();
            before = after;
        } while (before - begun < length);
        return latencies;
    }

    private Histogram answered(Future<Histogram> caller, LongConsumer progress) throws InterruptedException {
        while (true) {
            try {
                return caller.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.accept(done.sum());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
