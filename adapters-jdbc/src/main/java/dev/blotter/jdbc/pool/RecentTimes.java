package dev.blotter.jdbc.pool;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** The newest 1,024 times of something that is measured often, in nanoseconds. */
final class RecentTimes {

    private static final int KEPT = 1_024;
    private static final int PERCENT = 95;

    private final AtomicLongArray times = new AtomicLongArray(KEPT);
    private final AtomicLong count = new AtomicLong();

    void add(long nanos) {
        times.set((int) (count.getAndIncrement() % KEPT), nanos);
    }

    /** What 95 of 100 of them kept to; zero when there are none. */
    Duration p95() {
        int known = (int) Math.min(KEPT, count.get());
        if (known == 0) {
            return Duration.ZERO;
        }
        long[] sorted = new long[known];
        Arrays.setAll(sorted, times::get);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[Math.ceilDiv(known * PERCENT, 100) - 1]);
    }
}
