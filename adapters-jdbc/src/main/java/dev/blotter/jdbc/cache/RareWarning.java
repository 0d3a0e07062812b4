package dev.blotter.jdbc.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Passes a warning on once a minute at most. */
final class RareWarning {

    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Consumer<String> log;
    private final AtomicBoolean said = new AtomicBoolean();
    private final AtomicLong last = new AtomicLong();

    RareWarning(LongSupplier nanos, Consumer<String> log) {
        this.nanos = nanos;
        this.log = log;
    }

    void say(Supplier<String> sentence) {
        long now = nanos.getAsLong();
        long before = last.get();
        boolean due = said.compareAndSet(false, true) || now - before >= PAUSE_NANOS;
        if (due && last.compareAndSet(before, now)) {
            log.accept(sentence.get());
        }
    }
}
