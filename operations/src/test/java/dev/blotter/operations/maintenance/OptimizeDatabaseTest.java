package dev.blotter.operations.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.operations.OperationException;
import dev.blotter.operations.maintenance.OptimizeOutcome.AlreadyRunning;
import dev.blotter.operations.maintenance.OptimizeOutcome.Optimized;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OptimizeDatabaseTest {

    private static final MaintenanceStep STEP =
            new MaintenanceStep(Optional.of("orders"), "ANALYZE", Duration.ofMillis(1), Optional.empty());

    @Test
    void aSecondOneIsTurnedAwayWhileTheFirstRuns() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        OptimizeDatabase optimize = new OptimizeDatabase(() -> {
            begun.countDown();
            await(end);
            return List.of(STEP);
        });
        CompletableFuture<OptimizeOutcome> first = CompletableFuture.supplyAsync(optimize::run);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(optimize.run()).isEqualTo(new AlreadyRunning());

        end.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES))
                .isInstanceOfSatisfying(
                        Optimized.class, done -> assertThat(done.steps()).containsExactly(STEP));
        assertThat(optimize.run()).isInstanceOf(Optimized.class);
    }

    @Test
    void afterAFailureItMayRunAgain() {
        OptimizeDatabase optimize = new OptimizeDatabase(() -> {
            throw new OperationException("the database is away", new IllegalStateException());
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(optimize::run)
                    .isInstanceOf(OperationException.class)
                    .hasMessage("the database is away");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
