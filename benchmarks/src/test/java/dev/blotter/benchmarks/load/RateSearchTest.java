package dev.blotter.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rate at which a made-up target breaks is found, from below and from above. */
class RateSearchTest {

    private static final LatencyLimit LIMIT = LatencyLimit.parse("25ms");

    @ParameterizedTest
    @CsvSource({"1414, 100", "1414, 1414", "1414, 50000", "100, 100", "7, 3", "999999, 100", "1, 8", "3000, 2999"})
    void theRateIsFoundToFivePercent(int breaksAbove, int from) throws InterruptedException {
        PlannedSteps planned = new PlannedSteps(breaksAbove);
        List<Step> steps = RateSearch.run(planned, LIMIT, from);
        int found = found(steps);
        assertThat(found).isLessThanOrEqualTo(breaksAbove);
        assertThat(breaksAbove).isLessThanOrEqualTo((int) Math.max(found * 1.05, found + 1.0));
        assertThat(planned.tried()).doesNotHaveDuplicates().hasSizeLessThan(25);
    }

    @Test
    void aTargetThatKeepsNoRateEndsAtOneASecond() throws InterruptedException {
        PlannedSteps planned = new PlannedSteps(0);
        List<Step> steps = RateSearch.run(planned, LIMIT, 100);
        assertThat(planned.tried()).containsExactly(100, 50, 25, 12, 6, 3, 1);
        assertThat(found(steps)).isZero();
    }

    @Test
    void aTargetThatKeepsEveryRateEndsWhereNoGeneratorFollows() throws InterruptedException {
        PlannedSteps planned = new PlannedSteps(Integer.MAX_VALUE);
        RateSearch.run(planned, LIMIT, 600_000);
        assertThat(planned.tried()).containsExactly(600_000, 1_000_000);
    }

    @Test
    void errorsDoNotKeepTheLimitHoweverFastTheyCome() throws InterruptedException {
        List<Step> steps = RateSearch.run(
                rate -> PlannedSteps.step(rate, 1_000, new Counts(100, rate > 400 ? 1 : 0, 0, 0, 0), 0), LIMIT, 100);
        assertThat(found(steps)).isBetween(381, 400);
    }

    private static int found(List<Step> steps) {
        return PlannedSteps.result(Optional.of(LIMIT), steps, new Soundness(true, "planned"))
                .best()
                .map(Step::rate)
                .orElse(0);
    }
}
