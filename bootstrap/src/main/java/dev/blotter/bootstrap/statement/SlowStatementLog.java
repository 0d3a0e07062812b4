package dev.blotter.bootstrap.statement;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.operations.OperationException;
import dev.blotter.operations.statement.PlanReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line about each slow statement, with its plan where that was not written within the last minute. Plans are
 * fetched by one thread of its own: while it is at one, other slow statements are written without theirs. It writes no
 * values.
 */
final class SlowStatementLog implements StatementObserver, AutoCloseable {

    /** The name that a log's configuration knows it by. */
    static final String LOGGER = "dev.blotter.statements";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final long BETWEEN_PLANS_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long KEPT_SECONDS = 10;
    private static final Duration LAST_PLAN = Duration.ofSeconds(5);

    private final SlowStatements settings;
    private final PlanReader plans;
    private final long thresholdNanos;
    private final Map<String, Long> planned = new ConcurrentHashMap<>();
    private final ExecutorService worker = new ThreadPoolExecutor(
            0,
            1,
            KEPT_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("blotter-plans").factory());

    SlowStatementLog(SlowStatements settings, PlanReader plans) {
        this.settings = settings;
        this.plans = plans;
        this.thresholdNanos = settings.threshold().toNanos();
    }

    @Override
    public void executed(ExecutedStatement ran) {
        if (!settings.enabled()) {
            return;
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}", sentence(ran));
        }
        if (ran.nanos() >= thresholdNanos) {
            slow(ran);
        }
    }

    private void slow(ExecutedStatement ran) {
        Optional<String> sql = ran.sql().filter(text -> isDue(ran.name()));
        if (sql.isEmpty()) {
            warn(ran, "");
            return;
        }
        try {
            worker.execute(() -> warn(ran, plan(sql.get())));
        } catch (RejectedExecutionException e) {
            planned.remove(ran.name());
            warn(ran, "");
        }
    }

    private boolean isDue(String name) {
        long now = System.nanoTime();
        Long last = planned.get(name);
        if (last == null) {
            return planned.putIfAbsent(name, now) == null;
        }
        return now - last > BETWEEN_PLANS_NANOS && planned.replace(name, last, now);
    }

    private String plan(String sql) {
        try {
            return "; its plan:\n" + plans.plan(sql);
        } catch (OperationException e) {
            return "; no plan: " + e.sentence();
        } catch (RuntimeException e) {
            return "; no plan: " + e.getClass().getSimpleName();
        }
    }

    private static void warn(ExecutedStatement ran, String plan) {
        LOG.warn("slow statement {}{}", sentence(ran), plan);
    }

    private static String sentence(ExecutedStatement ran) {
        return "%s took %d.%03d ms, %d rows%s"
                .formatted(
                        ran.name(),
                        ran.nanos() / 1_000_000,
                        ran.nanos() / 1_000 % 1_000,
                        ran.rows(),
                        ran.failed() ? ", and failed" : "");
    }

    /** Waits a moment for the plan that is being fetched. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_PLAN.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
