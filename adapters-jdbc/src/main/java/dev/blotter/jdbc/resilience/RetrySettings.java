package dev.blotter.jdbc.resilience;

import java.time.Duration;

/**
 * How often and how long work is tried again that was certainly rolled back, by a cause that passes.
 *
 * @param attempts how often at the most, the first time included; 1 for never again
 * @param delay how long to wait before the second attempt; doubles each time up to a second, and varies by half
 * @param timeout how long in all, where the caller does not say how long he waits
 */
public record RetrySettings(int attempts, Duration delay, Duration timeout) {

    /** Five attempts, after 50, 100, 200 and 400 ms, within 10 s. */
    public static final RetrySettings DEFAULT = new RetrySettings(5, Duration.ofMillis(50), Duration.ofSeconds(10));

    /** Never again. */
    public static final RetrySettings NONE = new RetrySettings(1, Duration.ofMillis(1), Duration.ofSeconds(10));

    public RetrySettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + "; it is at least 1");
        }
        if (delay.toMillis() < 1) {
            throw new IllegalArgumentException("delay is " + delay + "; it is at least a millisecond");
        }
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout is " + timeout + "; it is at least zero");
        }
    }
}
