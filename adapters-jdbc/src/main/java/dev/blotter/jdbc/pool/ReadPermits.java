package dev.blotter.jdbc.pool;

import dev.blotter.domain.store.StoreException.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Who may take a connection to read with. Writers always find theirs: reads share what the pool has beyond one for each
 * writer, and wait for each other.
 *
 * <p>The pool's size follows the waiting: a reader who has waited for 5 ms makes it larger by one, up to the most; when
 * nobody had to wait for a while it shrinks by one, down to the least.
 */
public final class ReadPermits {

    private static final Duration WORTH_A_CONNECTION = Duration.ofMillis(5);
    private static final Duration HINT = Duration.ofSeconds(1);

    private final PoolLimits limits;
    private final PoolWatch watch;
    private final IntConsumer resize;
    private final Semaphore permits;
    private int size;
    private volatile long lastWait = System.nanoTime();

    /**
     * Begins with the least size.
     *
     * @param resize is told of the pool's new size
     */
    public ReadPermits(PoolLimits limits, PoolWatch watch, IntConsumer resize) {
        this.limits = limits;
        this.watch = watch;
        this.resize = resize;
        this.size = limits.least();
        this.permits = new Semaphore(limits.readers(size), true);
    }

    /**
     * Runs work that takes one connection.
     *
     * @throws Unavailable when none was free for as long as the limits say
     */
    public <R> R reading(Supplier<R> work) {
        take();
        try {
            return work.get();
        } finally {
            permits.release();
            shrink();
        }
    }

    /** How many connections the pool may have now. */
    public synchronized int size() {
        return size;
    }

    private void take() {
        if (permits.tryAcquire()) {
            return;
        }
        long begin = System.nanoTime();
        lastWait = begin;
        if (!queued(begin)) {
            watch.timedOut();
            String sentence = "all " + limits.readers(size()) + " connections for reads were busy for "
                    + limits.waiting().toMillis() + " ms; the pool may be too small";
            throw new Unavailable(sentence, new TimeoutException(sentence), HINT);
        }
    }

    private boolean queued(long begin) {
        watch.waiting(1);
        try {
            return taken(begin);
        } finally {
            watch.waiting(-1);
            watch.waited(System.nanoTime() - begin);
        }
    }

    private boolean taken(long begin) {
        long left = limits.waiting().toNanos();
        boolean taken = false;
        while (!taken && left > 0) {
            // What was grown may go to another reader, who then did not need to grow.
            taken = await(mayGrow() ? Math.min(left, WORTH_A_CONNECTION.toNanos()) : left);
            if (!taken) {
                grow();
            }
            left = limits.waiting().toNanos() - (System.nanoTime() - begin);
        }
        return taken;
    }

    private boolean await(long nanos) {
        try {
            return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the reader was interrupted while it waited for a connection", e);
        }
    }

    private synchronized boolean mayGrow() {
        return size < limits.most();
    }

    private synchronized void grow() {
        if (size < limits.most()) {
            resize.accept(++size);
            permits.release(limits.readers(size) - limits.readers(size - 1));
        }
    }

    private void shrink() {
        if (System.nanoTime() - lastWait > limits.calm().toNanos()) {
            shrinkByOne();
        }
    }

    private synchronized void shrinkByOne() {
        int fewer = limits.readers(size) - limits.readers(size - 1);
        if (size > limits.least() && permits.tryAcquire(fewer)) {
            lastWait = System.nanoTime();
            resize.accept(--size);
        }
    }
}
