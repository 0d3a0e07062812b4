package dev.blotter.bootstrap.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.jdbc.statement.ExecutedStatement;
import dev.blotter.operations.OperationException;
import dev.blotter.operations.statement.PlanReader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlowStatementLogTest {

    private static final SlowStatements SLOW = SlowStatements.from(Duration.ofMillis(250));

    @Test
    void nothingIsWrittenWhenItIsOff() {
        SlowStatements off = new SlowStatements(false, Duration.ZERO);
        try (WrittenLines written = WrittenLines.ofEveryStatement();
                SlowStatementLog log = new SlowStatementLog(off, sql -> "plan")) {
            log.executed(ran("orders.page", 9_999));
            assertThat(written.lines()).isEmpty();
        }
    }

    @Test
    void aSlowStatementIsWrittenOnceWithItsPlan() {
        try (WrittenLines written = WrittenLines.ofSlowStatements()) {
            try (SlowStatementLog log = new SlowStatementLog(SLOW, sql -> "plan of " + sql)) {
                log.executed(ran("orders.page", 249));
                log.executed(ran("orders.page", 250));
            }
            assertThat(written.lines())
                    .containsExactly(
                            "WARN slow statement orders.page took 250.000 ms, 7 rows; its plan:\nplan of SELECT ?");
        }
    }

    @Test
    void thePlanOfANameIsWrittenOnceAMinute() {
        AtomicInteger asked = new AtomicInteger();
        try (WrittenLines written = WrittenLines.ofSlowStatements();
                SlowStatementLog log = new SlowStatementLog(SLOW, sql -> "plan " + asked.incrementAndGet())) {
            log.executed(ran("orders.page", 300));
            written.await(1);
            log.executed(ran("orders.page", 400));
            assertThat(written.await(2).getLast()).isEqualTo("WARN slow statement orders.page took 400.000 ms, 7 rows");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aPlanThatDoesNotComeDelaysNobody() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        PlanReader plans = sql -> {
            asked.countDown();
            return awaited(answer) ? "plan" : "";
        };
        try (WrittenLines written = WrittenLines.ofSlowStatements();
                SlowStatementLog log = new SlowStatementLog(SLOW, plans)) {
            log.executed(ran("orders.page", 300));
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();

            log.executed(ran("trades.page", 300));

            assertThat(written.lines()).containsExactly("WARN slow statement trades.page took 300.000 ms, 7 rows");
            answer.countDown();
            assertThat(written.await(2).getLast()).endsWith("plan");
        }
    }

    @Test
    void aPlanThatCannotBeHadIsSaidSo() {
        try (WrittenLines written = WrittenLines.ofSlowStatements();
                SlowStatementLog log = new SlowStatementLog(SLOW, sql -> {
                    throw new OperationException("the engine is away", new IllegalStateException());
                });
                SlowStatementLog broken = new SlowStatementLog(SLOW, sql -> {
                    throw new IllegalStateException("with 42, a value");
                })) {
            log.executed(ran("orders.page", 300));
            assertThat(written.await(1).getLast()).endsWith("7 rows; no plan: the engine is away");
            broken.executed(ran("orders.page", 300));
            assertThat(written.await(2).getLast()).endsWith("7 rows; no plan: IllegalStateException");
        }
    }

    @Test
    void whatHasNoTextHasNoPlan() {
        try (WrittenLines written = WrittenLines.ofSlowStatements();
                SlowStatementLog log = new SlowStatementLog(SLOW, sql -> "plan")) {
            log.executed(new ExecutedStatement("commit", Optional.empty(), 1_234_567_890, 0, true));
            assertThat(written.lines())
                    .containsExactly("WARN slow statement commit took 1234.567 ms, 0 rows, and failed");
        }
    }

    @Test
    void everyStatementIsWrittenAtDebug() {
        try (WrittenLines written = WrittenLines.ofEveryStatement();
                SlowStatementLog log = new SlowStatementLog(SLOW, sql -> "plan")) {
            log.executed(ran("orders.page", 1));
            assertThat(written.lines()).containsExactly("DEBUG orders.page took 1.000 ms, 7 rows");
        }
    }

    @Test
    void aThresholdIsNotNegative() {
        assertThatThrownBy(() -> SlowStatements.from(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold");
    }

    private static ExecutedStatement ran(String name, long millis) {
        return new ExecutedStatement(name, Optional.of("SELECT ?"), millis * 1_000_000, 7, false);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
