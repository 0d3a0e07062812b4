package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Task;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** What a person reads of a result. */
public record BenchTables(BenchResult result) {

    private static final double P50 = 50;
    private static final double P99 = 99;
    private static final double P999 = 99.9;
    private static final double FEW = 20;
    private static final double NANOS_PER_MILLI = 1e6;

    public void show(Screen screen) {
        screen.table(
                "Operations a second: median (least–most) of " + result.plan().rounds() + " rounds", rates());
        screen.table(
                "Latency in milliseconds, all rounds together; corr.: as if callers kept asking at their median pace",
                latencies());
        screen.table("Bytes on disk", sizes());
        screen.say("");
        screen.say(result.machine().sentence() + "; load average " + decimal(result.loadBefore()) + " before, "
                + decimal(result.loadAfter()) + " after; seed " + result.plan().seed());
        for (StageResult engine : result.engines()) {
            screen.say(engine.engine() + " " + engine.database().version() + ", "
                    + engine.durability().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey() + " = " + entry.getValue())
                            .collect(Collectors.joining(", ")));
            engine.checks().forEach(check -> screen.say("Checked: " + check.sentence() + "."));
        }
    }

    private TextTable rates() {
        TextTable table = new TextTable(
                "work", "rows>", "engine", "callers>", "Blotter>", "peer", "peer's>", "ratio>", "ratio in each round");
        for (StageResult engine : result.engines()) {
            for (Task task : Figures.tasks(engine.samples())) {
                Figures own = Figures.of(engine.samples(), task, BlotterContender.NAME);
                List<String> peers = Figures.contenders(engine.samples(), task).stream()
                        .filter(by -> !by.equals(BlotterContender.NAME))
                        .toList();
                for (String peer : peers.isEmpty() ? List.of("") : peers) {
                    Figures others = Figures.of(engine.samples(), task, peer);
                    List<Double> ratios = own.ratios(others);
                    table.row(
                            task.work(),
                            rows(task),
                            engine.engine(),
                            task.callers(),
                            spread(own.rates()),
                            peer,
                            spread(others.rates()),
                            ratios.isEmpty() ? "" : decimal(Figures.median(ratios)),
                            ratios.stream().map(BenchTables::decimal).collect(Collectors.joining(" ")));
                }
            }
        }
        return table;
    }

    private TextTable latencies() {
        TextTable table = new TextTable(
                "work",
                "rows>",
                "engine",
                "callers>",
                "by",
                "p50>",
                "p99>",
                "p99.9>",
                "max>",
                "p99 corr.>",
                "p99.9 corr.>",
                "operations>");
        for (StageResult engine : result.engines()) {
            for (Task task : Figures.tasks(engine.samples())) {
                for (String by : Figures.contenders(engine.samples(), task)) {
                    Histogram all = Figures.of(engine.samples(), task, by).latencies();
                    Histogram corrected = Measurement.corrected(all);
                    if (all.getTotalCount() > 0) {
                        table.row(
                                task.work(),
                                rows(task),
                                engine.engine(),
                                task.callers(),
                                by,
                                millis(all.getValueAtPercentile(P50)),
                                millis(all.getValueAtPercentile(P99)),
                                millis(all.getValueAtPercentile(P999)),
                                millis(all.getMaxValue()),
                                millis(corrected.getValueAtPercentile(P99)),
                                millis(corrected.getValueAtPercentile(P999)),
                                Screen.count(all.getTotalCount()));
                    }
                }
            }
        }
        return table;
    }

    private TextTable sizes() {
        TextTable table = new TextTable("engine", "history>", "table", "of it", "rows>", "bytes>", "bytes a row>");
        for (StageResult engine : result.engines()) {
            for (TableSize size : engine.sizes()) {
                table.row(
                        engine.engine(),
                        Screen.count(size.history()),
                        size.table(),
                        size.name(),
                        Screen.count(size.rows()),
                        Screen.count(size.bytes()),
                        decimal(size.bytesPerRow()));
            }
        }
        return table;
    }

    private static String rows(Task task) {
        return task.rows() == 0 ? "" : Screen.count(task.rows());
    }

    private static String spread(List<Double> rates) {
        if (rates.isEmpty()) {
            return "";
        }
        return whole(Figures.median(rates)) + " (" + whole(Collections.min(rates)) + "–" + whole(Collections.max(rates))
                + ")";
    }

    private static String whole(double rate) {
        return rate < FEW ? decimal(rate) : Screen.count(Math.round(rate));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String millis(long nanos) {
        return decimal(nanos / NANOS_PER_MILLI);
    }
}
