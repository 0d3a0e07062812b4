package dev.blotter.torture.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtentTest {

    @Test
    void runsEndIt() {
        Extent three = Extent.of(3);
        assertThat(three.goesOn(2, Duration.ofDays(1))).isTrue();
        assertThat(three.goesOn(3, Duration.ZERO)).isFalse();
    }

    @Test
    void timeEndsIt() {
        Extent tenMinutes = new Extent(1_000, Optional.of(Duration.ofMinutes(10)));
        assertThat(tenMinutes.goesOn(999, Duration.ofMillis(599_999))).isTrue();
        assertThat(tenMinutes.goesOn(1, Duration.ofMinutes(10))).isFalse();
        assertThat(tenMinutes.goesOn(1_000, Duration.ZERO)).isFalse();
    }
}
