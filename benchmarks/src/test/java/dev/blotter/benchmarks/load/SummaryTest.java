package dev.blotter.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words say what the steps say, and what is to be doubted. */
class SummaryTest {

    private static final Optional<LatencyLimit> LIMIT = Optional.of(LatencyLimit.parse("25ms"));
    private static final Counts FINE = new Counts(2_000, 0, 0, 0, 0);
    private static final long MILLI = 1_000_000;

    @Test
    void theHighestRateAndTheNextOneAreNamed() {
        assertThat(sentences(
                        LIMIT,
                        PlannedSteps.step(1_000, MILLI, FINE, 0),
                        PlannedSteps.step(4_000, 90 * MILLI, FINE, 0),
                        PlannedSteps.step(2_000, 2 * MILLI, FINE, 0)))
                .first()
                .asString()
                .startsWith("The highest rate that kept 99 of 100 answers within 25 ms was 2,000 a second; at 4,000 a");
    }

    @Test
    void noRateThatKeptTheLimitIsSaid() {
        assertThat(sentences(LIMIT, PlannedSteps.step(10, 90 * MILLI, FINE, 0)).getFirst())
                .isEqualTo("No rate that was tried kept 99 of 100 answers within 25 ms, down to 10 a second.");
    }

    @Test
    void aLateGeneratorErrorsBusyCallersAndFewArrivalsAreSaid() {
        String said = String.join(
                " ",
                sentences(Optional.empty(), PlannedSteps.step(500, MILLI, new Counts(900, 2, 3, 4, 5), 2 * MILLI)));
        assertThat(said)
                .contains("answers kept up")
                .contains("9 arrivals were not answered as they should be: 2 were turned away as busy, 4 never had")
                .contains("3 failed")
                .contains("From 500 a second on, in 1 of 1 steps, the generator itself was late")
                .contains("found all 256 callers waiting")
                .contains("fewer than 1,000 arrivals");
    }

    @Test
    void aStepThatNothingSpeaksAgainstIsNotDoubted() {
        assertThat(sentences(Optional.empty(), PlannedSteps.step(500, MILLI, FINE, 0)))
                .hasSize(3)
                .last()
                .isEqualTo("Checked: planned.");
    }

    private static List<String> sentences(Optional<LatencyLimit> limit, Step... steps) {
        return new Summary(PlannedSteps.result(limit, List.of(steps), new Soundness(true, "planned"))).sentences();
    }
}
