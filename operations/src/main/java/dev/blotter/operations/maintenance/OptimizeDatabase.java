package dev.blotter.operations.maintenance;

import dev.blotter.operations.maintenance.OptimizeOutcome.AlreadyRunning;
import dev.blotter.operations.maintenance.OptimizeOutcome.Optimized;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Optimizes the database, one at a time. */
public final class OptimizeDatabase {

    private final Lock running = new ReentrantLock();
    private final Optimizer optimizer;

    public OptimizeDatabase(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /**
     * Optimizes, unless another one runs.
     *
     * @throws dev.blotter.operations.OperationException when the database does not answer
     */
    public OptimizeOutcome run() {
        if (!running.tryLock()) {
            return new AlreadyRunning();
        }
        try {
            long begin = System.nanoTime();
            return new Optimized(optimizer.optimize(), Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            running.unlock();
        }
    }
}
