package dev.blotter.http.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.operations.statement.StatementFigures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where the line between {@code optimal} and {@code degraded} is. */
class PerformanceBodyTest {

    private static final Duration LIMIT = Duration.ofMillis(15);

    @Test
    void aMeanUpToTheLimitIsOptimal() {
        assertThat(status(Duration.ZERO)).isEqualTo("optimal");
        assertThat(status(LIMIT)).isEqualTo("optimal");
    }

    @Test
    void aMeanBeyondTheLimitIsDegraded() {
        assertThat(status(LIMIT.plusNanos(1))).isEqualTo("degraded");
        assertThat(status(Duration.ofDays(1))).isEqualTo("degraded");
    }

    @Test
    void onlyTheMeanCounts() {
        Duration slow = Duration.ofMinutes(1);
        StatementFigures oneWasSlow = new StatementFigures("all", 1_000_000, 0, LIMIT, LIMIT, LIMIT, LIMIT, slow);
        assertThat(PerformanceBody.of(oneWasSlow).status()).isEqualTo("optimal");
    }

    private static String status(Duration mean) {
        return PerformanceBody.of(new StatementFigures("all", 1, 0, mean, mean, mean, mean, mean))
                .status();
    }
}
