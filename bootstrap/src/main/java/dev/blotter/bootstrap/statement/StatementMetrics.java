package dev.blotter.bootstrap.statement;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.operations.statement.StatementFigures;
import dev.blotter.operations.statement.StatementReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Times every statement, by its name and all together, in meters that a registry shows. */
public final class StatementMetrics implements StatementObserver {

    private static final String ALL = "all";
    private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

    /** What percentiles and maximum look back on: so long at most, and half of it at least. */
    private static final Duration RECENT = Duration.ofMinutes(5);

    private final MeterRegistry registry;
    private final Meters all;
    private final Map<String, Meters> byName = new ConcurrentHashMap<>();

    public StatementMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.all = new Meters(
                timed("blotter.statements", "All statements", timer -> {}),
                Counter.builder("blotter.statements.failed")
                        .description("Statements that failed")
                        .register(registry));
    }

    @Override
    public void executed(ExecutedStatement ran) {
        all.add(ran);
        Meters known = byName.get(ran.name());
        (known == null ? byName.computeIfAbsent(ran.name(), this::meters) : known).add(ran);
    }

    /** The figures so far. */
    public StatementReport report() {
        return new StatementReport(
                all.figures(ALL),
                byName.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(named -> named.getValue().figures(named.getKey()))
                        .toList());
    }

    private Meters meters(String name) {
        return new Meters(
                timed("blotter.statement", "Statements by name", timer -> timer.tag("statement", name)),
                Counter.builder("blotter.statement.failed")
                        .description("Statements that failed, by name")
                        .tag("statement", name)
                        .register(registry));
    }

    private Timer timed(String meter, String description, Consumer<Timer.Builder> more) {
        Timer.Builder timer = Timer.builder(meter)
                .description(description)
                .publishPercentiles(PERCENTILES)
                .distributionStatisticBufferLength(2)
                .distributionStatisticExpiry(RECENT);
        more.accept(timer);
        return timer.register(registry);
    }

    private record Meters(Timer timer, Counter errors) {

        void add(ExecutedStatement ran) {
            timer.record(ran.nanos(), TimeUnit.NANOSECONDS);
            if (ran.failed()) {
                errors.increment();
            }
        }

        StatementFigures figures(String name) {
            var snapshot = timer.takeSnapshot();
            var recent = snapshot.percentileValues();
            double max = snapshot.max();
            // Percentiles are kept in steps, whose upper ends may lie beyond it.
            return new StatementFigures(
                    name,
                    snapshot.count(),
                    (long) errors.count(),
                    nanos(snapshot.mean()),
                    nanos(Math.min(recent[0].value(), max)),
                    nanos(Math.min(recent[1].value(), max)),
                    nanos(Math.min(recent[2].value(), max)),
                    nanos(max));
        }

        private static Duration nanos(double value) {
            return Duration.ofNanos(Math.round(value));
        }
    }
}
