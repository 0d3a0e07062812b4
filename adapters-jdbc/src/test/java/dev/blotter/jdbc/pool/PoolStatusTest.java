package dev.blotter.jdbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PoolStatusTest {

    @Test
    void aPoolWithNothingToDoIsWell() {
        PoolStatus idle = status(5, 0, 5, 0, Duration.ZERO);
        assertThat(idle.score()).isEqualTo(100);
        assertThat(idle.reasons()).isEmpty();
    }

    @Test
    void aScoreHasItsReasons() {
        PoolStatus busy = status(0, 15, 15, 3, Duration.ofMillis(250));
        assertThat(busy.score()).isEqualTo(40);
        assertThat(busy.reasons())
                .extracting(PoolStatus.Reason::sentence)
                .containsExactly(
                        "3 callers wait for a connection",
                        "all 15 connections are in use",
                        "callers wait up to 250 ms for a connection");
    }

    @Test
    void aPoolThatCanMakeNoConnectionIsAllButDead() {
        assertThat(status(0, 0, 0, 2, Duration.ZERO).score()).isZero();
    }

    private static PoolStatus status(int in, int out, int total, int waiting, Duration wait) {
        return new PoolStatus(
                "test", 5, 15, in, out, Math.max(0, total - 5), total, waiting, out, 0, wait, Duration.ZERO);
    }
}
