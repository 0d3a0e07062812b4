package dev.blotter.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionInfoTest {

    @Test
    void hostsAreReadWithTheirPorts() {
        assertThat(Host.list("db1:5432,[::1]:5433")).containsExactly(new Host("db1", 5432), new Host("[::1]", 5433));
    }

    @Test
    void aPoolThatHasNotFilledUpHasNoOverflow() {
        PoolFigures young =
                new PoolFigures(5, 15, 2, 1, 0, 1, 100, List.of(), Duration.ofSeconds(30), Duration.ofHours(1));
        assertThat(young.checkedIn()).isEqualTo(1);
        assertThat(young.overflow()).isZero();
        assertThat(young.mostOverflow()).isEqualTo(10);
    }

    @Test
    void connectionsBeyondThoseKeptAreOverflow() {
        PoolFigures busy =
                new PoolFigures(5, 15, 7, 7, 3, 7, 100, List.of(), Duration.ofSeconds(30), Duration.ofHours(1));
        assertThat(busy.overflow()).isEqualTo(2);
        assertThat(busy.checkedIn()).isZero();
    }
}
