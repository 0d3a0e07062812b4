package dev.blotter.benchmarks.goal;

import dev.blotter.benchmarks.result.Machine;
import dev.blotter.benchmarks.result.StageResult;
import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.bootstrap.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the goals were measured to be, and where.
 *
 * @param loadBefore the machine's load average when it began
 */
public record GoalResult(
        BenchPlan plan,
        Instant begun,
        Machine machine,
        double loadBefore,
        double loadAfter,
        List<StageResult> engines,
        List<GoalRow> rows) {

    public GoalResult {
        engines = List.copyOf(engines);
        rows = List.copyOf(rows);
    }

    /** Whether all that was counted was done; goals that are not met are no fault of the run. */
    public boolean isSound() {
        return GoalBench.isSound(engines);
    }

    /** Where and when and with what, a sentence each. */
    List<String> facts() {
        String databases = engines.stream()
                .map(engine -> engine.engine() + " " + engine.database().version())
                .collect(Collectors.joining(", "));
        return List.of(
                "Measured " + begun + ", Blotter " + Version.text() + (databases.isEmpty() ? "" : ", " + databases),
                machine.sentence() + "; load average " + decimal(loadBefore) + " before, " + decimal(loadAfter)
                        + " after",
                plan.rounds() + " rounds of " + plan.length().toMillis() + " ms; seed " + plan.seed());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
