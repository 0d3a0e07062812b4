package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.work.BenchPlan;
import java.time.Instant;
import java.util.List;

/**
 * What a run gave, and where.
 *
 * @param loadBefore the machine's load average when it began; the run itself adds to the later one
 * @param engines what each of them gave
 */
public record BenchResult(
        BenchPlan plan,
        Instant begun,
        Machine machine,
        double loadBefore,
        double loadAfter,
        List<StageResult> engines) {

    public BenchResult {
        engines = List.copyOf(engines);
    }

    /** Whether all that was counted was done. */
    public boolean isSound() {
        return engines.stream().allMatch(StageResult::isSound);
    }
}
