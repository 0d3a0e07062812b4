package dev.blotter.benchmarks.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A verdict follows from the median, and from nothing when nothing was measured. */
class GoalRowTest {

    @Test
    void aFloorIsMetAtTheLimitAndAbove() {
        assertThat(GoalRow.atLeast(3, GoalName.P1, "postgresql", "fill", List.of(2.0, 3.0, 9.0))
                        .verdict())
                .isEqualTo("met");
        assertThat(GoalRow.atLeast(3, GoalName.P1, "postgresql", "fill", List.of(2.0, 2.9, 9.0))
                        .verdict())
                .isEqualTo("not met");
    }

    @Test
    void aCeilingIsMetAtTheLimitAndBelow() {
        assertThat(GoalRow.atMost(1.5, GoalName.P10, "sqlite", "start", List.of(1.5, 1.0, 2.0))
                        .verdict())
                .isEqualTo("met");
        assertThat(GoalRow.atMost(1.5, GoalName.P10, "sqlite", "start", List.of(1.6))
                        .verdict())
                .isEqualTo("not met");
    }

    @Test
    void whatWasNotMeasuredIsNeverMet() {
        GoalRow row = GoalRow.atMost(10, GoalName.P6, "sqlite", "replay", List.of());
        assertThat(row.isMet()).isFalse();
        assertThat(row.verdict()).isEqualTo("not measured");
        assertThat(row.measuredText()).isEmpty();
    }

    @Test
    void theLeastAndTheMostAreShownWithTheMedian() {
        GoalRow row = GoalRow.atLeast(3, GoalName.P2, "postgresql", "place", List.of(4.0, 2.0, 3.0));
        assertThat(row.measuredText()).isEqualTo("3.00 (2.00–4.00)");
        assertThat(row.limitText()).isEqualTo("≥ 3.00");
        assertThat(row.sentence()).isEqualTo("P2 on postgresql: place 3.00 (2.00–4.00), wanted ≥ 3.00: met");
    }
}
