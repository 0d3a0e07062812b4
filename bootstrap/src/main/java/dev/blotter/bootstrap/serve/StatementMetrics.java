package dev.blotter.bootstrap.serve;

import dev.blotter.http.database.QueryFigures;
import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times every statement, by its name and all together. */
final class StatementMetrics implements StatementObserver {

    private static final double P95 = 0.95;

    private final MeterRegistry registry;
    private final Timer all;
    private final Counter errors;
    private final Map<String, Timer> byName = new ConcurrentHashMap<>();

    StatementMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.all = Timer.builder("blotter.statements")
                .description("All statements")
                .publishPercentiles(P95)
                .register(registry);
        this.errors = Counter.builder("blotter.statements.failed")
                .description("Statements that failed")
                .register(registry);
    }

    @Override
    public void executed(ExecutedStatement ran) {
        all.record(ran.nanos(), TimeUnit.NANOSECONDS);
        byName.computeIfAbsent(ran.name(), this::timer).record(ran.nanos(), TimeUnit.NANOSECONDS);
        if (ran.failed()) {
            errors.increment();
        }
    }

    private Timer timer(String name) {
        return Timer.builder("blotter.statement")
                .description("Statements by name")
                .tag("statement", name)
                .publishPercentiles(0.5, P95, 0.99)
                .register(registry);
    }

    QueryFigures figures() {
        var percentiles = all.takeSnapshot().percentileValues();
        double p95 = percentiles.length == 0 ? 0 : percentiles[0].value(TimeUnit.MILLISECONDS);
        return new QueryFigures(all.count(), (long) errors.count(), all.mean(TimeUnit.MILLISECONDS), p95);
    }
}
