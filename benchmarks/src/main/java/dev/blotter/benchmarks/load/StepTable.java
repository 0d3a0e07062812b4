package dev.blotter.benchmarks.load;

import dev.blotter.bootstrap.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps as rows of text, for the terminal and for the report. */
public final class StepTable {

    private static final double P50 = 50;
    private static final double P999 = 99.9;

    private StepTable() {}

    /** The columns' names. */
    public static List<String> head(Optional<LatencyLimit> limit) {
        List<String> head = new ArrayList<>(List.of(
                "asked/s>",
                "done/s>",
                "p50 ms>",
                "p99 ms>",
                "p99.9 ms>",
                "max ms>",
                "late p99 ms>",
                "no caller>",
                "errors>"));
        limit.ifPresent(kept -> head.add("p99 within " + kept.text()));
        return head;
    }

    /** A step's texts, as many as the columns. */
    public static List<String> row(Step step, Optional<LatencyLimit> limit) {
        List<String> row = new ArrayList<>(List.of(
                Texts.whole(step.rate()),
                Texts.rounded(step.achieved()),
                Texts.millis(step.latency(P50)),
                Texts.millis(step.p99()),
                Texts.millis(step.latency(P999)),
                Texts.millis(step.latencies().getMaxValue()),
                Texts.millis(step.lateness().getValueAtPercentile(99)),
                Texts.whole(step.counts().queued()),
                Texts.whole(step.counts().errors())));
        limit.ifPresent(kept -> row.add(step.keeps(kept) ? "yes" : "no"));
        return row;
    }

    static TextTable of(LoadResult result) {
        TextTable table = new TextTable(head(result.limit()).toArray(String[]::new));
        result.byRate().forEach(step -> table.row(row(step, result.limit()).toArray()));
        return table;
    }

    static TextTable byOperation(Step step) {
        TextTable table = new TextTable("operation", "done>", "p50 ms>", "p99 ms>", "p99.9 ms>", "max ms>");
        step.byOperation()
                .forEach((operation, latencies) -> table.row(
                        operation,
                        Texts.whole(latencies.getTotalCount()),
                        Texts.millis(latencies.getValueAtPercentile(P50)),
                        Texts.millis(latencies.getValueAtPercentile(99)),
                        Texts.millis(latencies.getValueAtPercentile(P999)),
                        Texts.millis(latencies.getMaxValue())));
        return table;
    }
}
