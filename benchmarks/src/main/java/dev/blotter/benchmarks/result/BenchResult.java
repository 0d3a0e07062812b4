package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.work.BenchPlan;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.domain.store.StoreInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run gave, and where.
 *
 * @param loadBefore the machine's load average when it began; the run itself adds to the later one
 */
public record BenchResult(
        BenchPlan plan,
        Instant begun,
        Machine machine,
        double loadBefore,
        double loadAfter,
        StoreInfo database,
        Map<String, String> durability,
        List<String> peers,
        List<Sample> samples,
        BookCheck check) {

    public BenchResult {
        durability = Map.copyOf(durability);
        peers = List.copyOf(peers);
        samples = List.copyOf(samples);
    }

    Figures figures(Work work, int callers, String contender) {
        return Figures.of(samples, work, callers, contender);
    }
}
