package dev.blotter.contract.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process will bring about. */
public final class Await {

    private static final long PAUSE_NANOS = 5_000_000;

    private Await() {}

    /** Returns how long it took until the condition held; fails when it did not within the patience. */
    public static Duration until(String condition, Duration patience, BooleanSupplier holds) {
        long begin = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new AssertionError("not within " + patience + ": " + condition);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
