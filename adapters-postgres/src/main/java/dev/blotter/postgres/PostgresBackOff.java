package dev.blotter.postgres;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits longer after each failure in a row, and no longer once it is closed. For one thread; any may close it. */
final class PostgresBackOff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final CountDownLatch closed = new CountDownLatch(1);
    private Duration next = FIRST;

    /** Whether the next failure is the first after a success. */
    boolean isFresh() {
        return next.equals(FIRST);
    }

    /** Waits after a failure; whether to try again. */
    boolean await() throws InterruptedException {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return !closed.await(now.toMillis(), TimeUnit.MILLISECONDS);
    }

    void succeeded() {
        next = FIRST;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    void close() {
        closed.countDown();
    }
}
