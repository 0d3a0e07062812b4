package dev.blotter.jdbc.resilience;

import dev.blotter.domain.store.StoreException;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Full;
import dev.blotter.domain.store.StoreException.Unavailable;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a database that may fail. Work that was certainly rolled back by a cause that passes is run again, later
 * and later, as long as its caller waits. When the database is away, callers are told at once, and it is asked again
 * from time to time by one of them: a circuit breaker.
 *
 * <p>Work whose outcome is unknown is never run again.
 */
public final class Resilience {

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);
    private static final Duration OPEN = Duration.ofSeconds(1);
    private static final int CALLS_LOOKED_AT = 4;
    private static final int CALLS_BEFORE_OPENING = 2;

    private final String database;
    private final RetrySettings settings;
    private final IntervalFunction delays;
    private final CircuitBreaker breaker;
    private final LongAdder retried = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private volatile Optional<String> refusal = Optional.empty();

    /**
     * Watches over one database.
     *
     * @param database what it is called in sentences
     * @param away whether a failure says that the database cannot be reached, rather than that it refused something
     */
    public Resilience(String database, RetrySettings settings, Predicate<StoreException> away) {
        this.database = database;
        this.settings = settings;
        this.delays = varied(settings.delay());
        this.breaker = CircuitBreaker.of(
                database,
                CircuitBreakerConfig.custom()
                        .slidingWindow(CALLS_LOOKED_AT, CALLS_BEFORE_OPENING, SlidingWindowType.COUNT_BASED)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(OPEN)
                        .recordException(e -> e instanceof StoreException failure && away.test(failure))
                        .writableStackTraceEnabled(false)
                        .build());
    }

    /** Doubles each time, and varies by half, so that those who collided do not meet again. */
    private static IntervalFunction varied(Duration first) {
        IntervalFunction doubling =
                IntervalFunction.of(first, millis -> Math.min(2 * millis, LONGEST_DELAY.toMillis()));
        return attempt -> {
            long millis = doubling.apply(attempt);
            return millis - millis / 2 + ThreadLocalRandom.current().nextLong(millis + 1);
        };
    }

    /** Runs work for a caller who does not say how long he waits. */
    public <R> R call(Supplier<R> work) {
        return call(settings.timeout(), work);
    }

    /**
     * Runs work for a caller who waits so long.
     *
     * @throws Unavailable at once, while the database is away
     */
    public <R> R call(Duration patience, Supplier<R> work) {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        try {
            return retry(patience).executeSupplier(() -> attempt(work, failure));
        } catch (CallNotPermittedException e) {
            RuntimeException before = failure.get();
            if (before != null) {
                throw before;
            }
            rejected.increment();
            throw new Unavailable(
                    database + " was away a moment ago; it is asked again within " + OPEN.toMillis() + " ms", e, OPEN);
        }
    }

    /**
     * Runs a write for a caller who waits so long. Where there was no room for it, or damage was found, that is told
     * until a write is stored again.
     *
     * @throws Unavailable at once, while the database is away
     */
    public <R> R write(Duration patience, Supplier<R> work) {
        try {
            R stored = call(patience, work);
            refusal = Optional.empty();
            return stored;
        } catch (Full | Corrupt e) {
            refusal = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Runs a write for a caller who does not say how long he waits. */
    public <R> R write(Supplier<R> work) {
        return write(settings.timeout(), work);
    }

    /** @param failure what makes it run the work again */
    private <R> R attempt(Supplier<R> work, AtomicReference<@Nullable RuntimeException> failure) {
        try {
            return breaker.executeSupplier(work);
        } catch (Unavailable e) {
            failure.set(e);
            throw e;
        }
    }

    private Retry retry(Duration patience) {
        long end = System.nanoTime() + Math.min(patience.toNanos(), Long.MAX_VALUE / 2);
        Retry retry = Retry.of(
                database,
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(delays)
                        .retryOnException(e -> passes(e) && System.nanoTime() - end < 0)
                        .build());
        retry.getEventPublisher().onRetry(event -> retried.increment());
        return retry;
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof Unavailable unavailable
                && unavailable.retryAfter().isPresent();
    }

    /** What has become of calls so far. */
    public ResilienceFigures figures() {
        boolean away = breaker.getState() != CircuitBreaker.State.CLOSED;
        return new ResilienceFigures(away, retried.sum(), rejected.sum(), refusal);
    }
}
