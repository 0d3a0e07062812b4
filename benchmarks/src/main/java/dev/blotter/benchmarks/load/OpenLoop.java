package dev.blotter.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Asks at times that are fixed beforehand, whether or not what came before is answered. Each caller takes the next
 * arrival, sleeps until it is due, and asks; where all callers are waiting for answers, arrivals wait, and that counts.
 *
 * <p>Callers are threads of the system: one that a store's driver holds fast must not keep others from being in time.
 *
 * <p>What it measures and why: G. Tene, How NOT to Measure Latency (coordinated omission); B. Schroeder, A. Wierman, M.
 * Harchol-Balter, Open Versus Closed: A Cautionary Tale, NSDI 2006.
 */
final class OpenLoop {

    private static final long LOOK_MILLIS = 100;
    private static final long LEAD_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Target target;
    private final Arrivals arrivals;
    private final Recorder recorder;
    private final long patience;
    private final CompletableFuture<Long> begin = new CompletableFuture<>();
    private final AtomicInteger next = new AtomicInteger();

    private OpenLoop(Target target, Arrivals arrivals, Recorder recorder) {
        this.target = target;
        this.arrivals = arrivals;
        this.recorder = recorder;
        long length = arrivals.plan().length().toNanos();
        this.patience = length + Math.max(length, PATIENCE_NANOS);
    }

    /**
     * Runs one step to its last answer; what has had no turn when the step has taken twice its length, and at least ten
     * seconds more than it, is given up.
     *
     * @param progress is told how many answers there are
     * @return how long it took, in nanoseconds
     */
    static long run(Target target, Arrivals arrivals, Recorder recorder, LongConsumer progress)
            throws InterruptedException {
        return new OpenLoop(target, arrivals, recorder).run(progress);
    }

    private long run(LongConsumer progress) throws InterruptedException {
        int callers = Math.min(arrivals.plan().callers(), arrivals.count());
        CountDownLatch ready = new CountDownLatch(callers);
        long begun;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                running.add(threads.submit(() -> call(ready)));
            }
            // Who is still being started would be late.
            ready.await();
            begun = System.nanoTime() + LEAD_NANOS;
            begin.complete(begun);
            for (Future<?> each : running) {
                await(each, progress);
            }
        }
        return System.nanoTime() - begun;
    }

    private void call(CountDownLatch ready) {
        ready.countDown();
        long begun = begin.join();
        for (int arrival = next.getAndIncrement(); arrival < arrivals.count(); arrival = next.getAndIncrement()) {
            take(arrival, begun);
        }
    }

    private void take(int arrival, long begun) {
        long offset = arrivals.due(arrival);
        long due = begun + offset;
        long now = System.nanoTime();
        if (now - due < 0) {
            now = sleptUntil(due);
            recorder.began(now - due);
        } else {
            recorder.queued();
        }
        if (now - begun >= patience) {
            recorder.unserved(offset, now - due);
            return;
        }
        SplittableRandom random = arrivals.random(arrival);
        String operation = arrivals.plan().mix().next(random);
        Answer answer = target.ask(operation, random);
        recorder.answered(offset, operation, answer, System.nanoTime() - due);
    }

    private static long sleptUntil(long due) {
        long now = System.nanoTime();
        while (now - due < 0) {
            LockSupport.parkNanos(due - now);
            now = System.nanoTime();
        }
        return now;
    }

    private void await(Future<?> caller, LongConsumer progress) throws InterruptedException {
        while (true) {
            try {
                caller.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                progress.accept(recorder.answers());
            } catch (ExecutionException e) {
                next.set(arrivals.count());
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
