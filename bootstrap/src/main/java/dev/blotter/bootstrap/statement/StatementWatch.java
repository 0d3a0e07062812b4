package dev.blotter.bootstrap.statement;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.jdbc.statement.StatementObserver;
import dev.blotter.operations.statement.PlanReader;
import dev.blotter.operations.statement.RequestWatch;
import dev.blotter.operations.statement.StatementReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Everything that is noticed of a store's statements: to be handed to it when it is opened. */
public final class StatementWatch implements StatementObserver, AutoCloseable {

    private final StatementMetrics metrics;
    private final SlowStatementLog slow;
    private final RepeatedStatements repeated;

    /**
     * Meters in a registry of the caller's.
     *
     * @param plans where the plans of slow statements are asked for
     */
    public StatementWatch(MeterRegistry registry, SlowStatements slow, PlanReader plans) {
        this.metrics = new StatementMetrics(registry);
        this.slow = new SlowStatementLog(slow, plans);
        this.repeated = new RepeatedStatements(registry);
    }

    /** Meters of its own, which only {@link #report()} shows. */
    public static StatementWatch alone(SlowStatements slow, PlanReader plans) {
        return new StatementWatch(new SimpleMeterRegistry(), slow, plans);
    }

    @Override
    public void executed(ExecutedStatement ran) {
        metrics.executed(ran);
        slow.executed(ran);
        repeated.executed(ran);
    }

    /** How the statements fared so far. */
    public StatementReport report() {
        return metrics.report();
    }

    /** Where requests over several threads are announced. */
    public RequestWatch requests() {
        return repeated;
    }

    /** Counts what this thread runs, until the scope is closed on it. */
    public RequestScope request(String name) {
        return new RequestScope(repeated.begin(name));
    }

    /** Waits a moment for the plan that is being fetched. */
    @Override
    public void close() {
        slow.close();
    }
}
