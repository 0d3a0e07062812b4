package dev.blotter.jdbc.resilience;

import dev.blotter.jdbc.pool.ReadPermits;
import java.util.function.Supplier;

/**
 * How a read gets to its database: when a connection is free for it, and again when it failed by a cause that passes.
 */
public record ReadGuard(Resilience resilience, ReadPermits permits) {

    /** Runs work that takes one connection. */
    public <R> R read(Supplier<R> work) {
        return resilience.call(() -> permits.reading(work));
    }
}
