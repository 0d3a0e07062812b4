package dev.blotter.torture.victim;

import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.AnswerKind;
import dev.blotter.torture.witness.Flow;
import dev.blotter.torture.witness.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers who ask a victim without end: so many wait for their answers at a time, and each asks again when he has his.
 * Meanwhile others read.
 */
public final class Load implements AutoCloseable {

    private static final long NO_LONGER_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long POLL_MILLIS = 2;
    private static final Executor LATER = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    private final VictimProcess victim;
    private final Flow flow;
    private final Duration patience;
    private final Semaphore places;
    private final int callers;
    private final AtomicLong acked = new AtomicLong();
    private final AtomicLong others = new AtomicLong();
    private final Readers readers;
    private final Thread thread;
    private volatile boolean stopping;

    private Load(VictimProcess victim, Flow flow, int callers, Duration patience) {
        this.victim = victim;
        this.flow = flow;
        this.callers = callers;
        this.patience = patience;
        this.places = new Semaphore(callers);
        this.readers = new Readers(victim, flow.portfolios(), patience);
        this.thread = Thread.ofPlatform().name("torture-load").start(this::run);
    }

    /** Lets so many callers begin. */
    public static Load on(VictimProcess victim, Flow flow, int callers, Duration patience) {
        return new Load(victim, flow, callers, patience);
    }

    private void run() {
        try {
            while (!stopping && victim.isAlive()) {
                places.acquire();
                int free = 1 + places.drainPermits();
                List<Request> next = new ArrayList<>();
                for (int i = 0; i < free && !stopping; i++) {
                    next.add(flow.next());
                }
                for (CompletableFuture<Answer> each : victim.execute(next, patience)) {
                    CompletableFuture<Void> _ = each.thenAccept(this::answered);
                }
                places.release(free - next.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(Answer answer) {
        if (answer.is(AnswerKind.Meaning.STORED)) {
            acked.incrementAndGet();
            places.release();
        } else {
            others.incrementAndGet();
            // As an engine that was told to come back later.
            LATER.execute(places::release);
        }
    }

    /** How many were acknowledged so far. */
    public long acked() {
        return acked.get();
    }

    /** How many were answered otherwise. */
    public long others() {
        return others.get();
    }

    /** Waits until so many were acknowledged; whether they were, soon enough. */
    public boolean awaitAcked(long enough) throws InterruptedException {
        return await(acked, enough);
    }

    /** Waits until so many were answered otherwise; whether they were, soon enough. */
    public boolean awaitOthers(long enough) throws InterruptedException {
        return await(others, enough);
    }

    private boolean await(AtomicLong count, long enough) throws InterruptedException {
        long deadline = System.nanoTime() + NO_LONGER_NANOS;
        while (count.get() < enough && victim.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLIS);
        }
        return count.get() >= enough;
    }

    /** Asks no more, and waits for the answers that are missing. */
    @Override
    public void close() {
        stopping = true;
        try {
            places.release();
            thread.join();
            readers.end();
            places.acquire(1);
            if (!places.tryAcquire(callers, patience.toSeconds() + 5, TimeUnit.SECONDS)) {
                // Calls that stay open are found by whoever looks at the victim's.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
