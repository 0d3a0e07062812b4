package dev.blotter.application.tip;

import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.journal.TipStore;
import dev.blotter.domain.portfolio.PortfolioId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps tips behind the commits: a thread of its own writes the newest tip of each portfolio that has moved, then
 * rests, so that what gathers meanwhile is written together. A caller is never held up, and a tip that cannot be kept
 * fails no write. When it is closed, what is kept is exact.
 */
final class TipKeeper implements AutoCloseable {

    /** How often tips are written at the most: a process that is killed has kept all but those of so long. */
    static final Duration REST = Duration.ofMillis(20);

    /** How often they are made durable: a machine that loses its power has kept all but those of so long. */
    static final Duration FLUSH = Duration.ofSeconds(1);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final TipStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Map<PortfolioId, KeptTip> waiting = new HashMap<>();
    private boolean closing;
    private volatile Optional<String> trouble = Optional.empty();

    TipKeeper(TipStore store) {
        this.store = store;
        this.thread = Thread.ofPlatform().daemon().name("blotter-tips").start(this::run);
    }

    /** Takes tips whose commits are durable. */
    void keep(Collection<KeptTip> tips) {
        lock.lock();
        try {
            boolean idle = waiting.isEmpty();
            tips.forEach(tip -> waiting.merge(tip.portfolio(), tip, TipKeeper::newer));
            if (idle) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Why tips cannot be kept at the moment. */
    Optional<String> trouble() {
        return trouble;
    }

    private static KeptTip newer(KeptTip a, KeptTip b) {
        return b.isAheadOf(a) ? b : a;
    }

    private void run() {
        long flushAt = System.nanoTime() + FLUSH.toNanos();
        boolean unflushed = false;
        boolean open = true;
        while (open) {
            Collection<KeptTip> taken = take(unflushed ? flushAt - System.nanoTime() : Long.MAX_VALUE);
            open = !isClosing();
            try {
                if (!taken.isEmpty()) {
                    store.advance(taken);
                    unflushed = true;
                }
                if (unflushed && (System.nanoTime() - flushAt >= 0 || !open)) {
                    store.flush();
                    unflushed = false;
                    flushAt = System.nanoTime() + FLUSH.toNanos();
                }
                trouble = Optional.empty();
                rest(REST);
            } catch (RuntimeException failure) {
                trouble = Optional.of(String.valueOf(failure.getMessage()));
                keep(taken);
                rest(AFTER_TROUBLE);
            }
        }
    }

    /** Waits for tips, at most so long; returns at once when it is closed. */
    private Collection<KeptTip> take(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (waiting.isEmpty() && !closing && left > 0) {
                left = changed.awaitNanos(left);
            }
            Collection<KeptTip> taken = waiting.isEmpty() ? List.of() : waiting.values();
            waiting = new HashMap<>();
            return taken;
        } catch (InterruptedException e) {
            closing = true;
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private void rest(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closing && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            closing = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits and lets go of the store. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
