package dev.blotter.torture.network;

import java.util.concurrent.TimeUnit;

/** So many bytes a second, over all who send. Thread-safe. */
final class Bandwidth {

    private final long bytesPerSecond;
    private long free = System.nanoTime();

    Bandwidth(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Waits until so many bytes have gone, behind those of whoever came before. */
    void pass(int bytes) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(taken(bytes) - System.nanoTime());
    }

    /** When they have gone. */
    private synchronized long taken(int bytes) {
        long now = System.nanoTime();
        free = (free - now > 0 ? free : now) + TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        return free;
    }
}
