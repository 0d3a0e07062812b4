package dev.blotter.benchmarks.load.subject;

import dev.blotter.domain.order.OrderKey;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;

/** Some of the orders that were answered, the newer ones, to be read again. Safe for use by several threads. */
final class KnownOrders {

    private static final int KEPT = 4_096;

    private final AtomicReferenceArray<OrderKey> keys = new AtomicReferenceArray<>(KEPT);
    private final AtomicLong count = new AtomicLong();

    void add(OrderKey key) {
        keys.set((int) (count.getAndIncrement() % KEPT), key);
    }

    /** One of them; none while there are none. */
    Optional<OrderKey> any(RandomGenerator random) {
        int held = (int) Math.min(count.get(), KEPT);
        return held == 0 ? Optional.empty() : Optional.ofNullable(keys.get(random.nextInt(held)));
    }
}
