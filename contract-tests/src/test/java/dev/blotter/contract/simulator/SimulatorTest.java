package dev.blotter.contract.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shared commit and the book keep every promise whatever befalls them, seed by seed. More seeds:
 * {@code -Dblotter.simulator.seeds=1000000 -Dblotter.simulator.seed=1}.
 */
class SimulatorTest {

    private static final Duration SLICE = Duration.ofSeconds(6);
    private static final long BUGGY_SEEDS = 1_000;
    private static final int SHORT = 5;

    @Test
    void everyPromiseIsKept() {
        long first = Long.getLong("blotter.simulator.seed", 1);
        long seeds = Long.getLong("blotter.simulator.seeds", 0);
        Simulator.Report report = seeds > 0
                ? Simulator.plain().run(first, seeds)
                : Simulator.plain().run(first, Long.MAX_VALUE, SLICE);
        System.out.println("simulator: " + report.seeds() + " seeds from " + first + ", " + report.perSecond()
                + " a second, trace " + Long.toHexString(report.trace()) + ", answers " + report.answers());
        assertThat(report.failure()).isEmpty();
        assertThat(report.answers())
                .containsOnlyKeys("APPLIED", "CONFLICT", "DUPLICATE", "FAILED", "REFUSED", "UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedBugIsFoundAndToldInFewSteps(SimulatedBug bug) {
        Simulator.Report report = Simulator.with(bug).run(1, BUGGY_SEEDS);
        assertThat(report.failure()).hasValueSatisfying(failure -> {
            System.out.println(bug + " is found by " + failure);
            assertThat(failure.steps()).isLessThanOrEqualTo(SHORT);
            assertThat(failure.violations()).isNotEmpty();
            assertThat(failure.script().lines()).hasSize(failure.steps());
        });
        assertThat(Simulator.plain()
                        .run(report.failure().orElseThrow().seed(), 1)
                        .failure())
                .isEmpty();
    }

    @Test
    void theSameSeedsGiveTheSameTraceAndOthersGiveAnother() throws Exception {
        long trace = Simulator.plain().run(1, 50).trace();
        assertThat(Simulator.plain().run(1, 50).trace()).isEqualTo(trace);
        assertThat(Simulator.plain().run(2, 50).trace()).isNotEqualTo(trace);
        assertThat(traceOfAnotherProcess()).isEqualTo(Long.toHexString(trace));
    }

    /** Where hash codes differ that are made from addresses, and the order of what the JDK shuffles. */
    private static String traceOfAnotherProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintTrace.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.strip();
    }

    /** What the other process does. */
    static final class PrintTrace {

        private PrintTrace() {}

        public static void main(String[] arguments) {
            System.out.println(Long.toHexString(Simulator.plain().run(1, 50).trace()));
        }
    }
}
