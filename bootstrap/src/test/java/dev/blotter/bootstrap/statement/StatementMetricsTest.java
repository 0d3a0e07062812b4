package dev.blotter.bootstrap.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.operations.statement.StatementFigures;
import dev.blotter.operations.statement.StatementReport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementMetricsTest {

    private final StatementMetrics metrics = new StatementMetrics(new SimpleMeterRegistry());

    @Test
    void nothingRanYet() {
        StatementReport report = metrics.report();
        assertThat(report.all()).isEqualTo(StatementFigures.none("all"));
        assertThat(report.byName()).isEmpty();
    }

    @Test
    void figuresByNameAndOfAll() {
        for (int millis = 1; millis <= 100; millis++) {
            ran("orders.page", millis, false);
        }
        ran("commit", 1_000, true);

        StatementReport report = metrics.report();
        assertThat(report.byName()).extracting(StatementFigures::name).containsExactly("commit", "orders.page");
        StatementFigures commit = report.byName().getFirst();
        assertThat(commit.count()).isEqualTo(1);
        assertThat(commit.errors()).isEqualTo(1);
        assertThat(commit.max()).isEqualTo(Duration.ofSeconds(1));
        assertThat(commit.p99()).isLessThanOrEqualTo(commit.max());
        StatementFigures page = report.byName().getLast();
        assertThat(page.count()).isEqualTo(100);
        assertThat(page.errors()).isZero();
        assertThat(page.mean()).isEqualTo(Duration.ofNanos(50_500_000));
        assertAbout(page.p50(), 50);
        assertAbout(page.p95(), 95);
        assertAbout(page.p99(), 99);
        assertThat(page.max()).isEqualTo(Duration.ofMillis(100));
        assertThat(report.all().count()).isEqualTo(101);
        assertThat(report.all().errors()).isEqualTo(1);
        assertThat(report.all().max()).isEqualTo(Duration.ofSeconds(1));
        assertAbout(report.all().p95(), 96);
    }

    /** Percentiles are kept in steps of a few percent. */
    private static void assertAbout(Duration actual, long millis) {
        assertThat(actual).isBetween(Duration.ofMillis(millis * 93 / 100), Duration.ofMillis(millis * 107 / 100));
    }

    private void ran(String name, long millis, boolean failed) {
        metrics.executed(new ExecutedStatement(name, Optional.empty(), millis * 1_000_000, 1, failed));
    }
}
