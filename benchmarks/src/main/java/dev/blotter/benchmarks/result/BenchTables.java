package dev.blotter.benchmarks.result;

import dev.blotter.benchmarks.peer.BlotterContender;
import dev.blotter.benchmarks.work.Work;
import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** What a person reads of a result. */
public record BenchTables(BenchResult result) {

    private static final double P50 = 50;
    private static final double P99 = 99;
    private static final double P999 = 99.9;
    private static final double NANOS_PER_MILLI = 1e6;

    public void show(Screen screen) {
        screen.table(
                "Operations a second: median (least–most) of " + result.plan().rounds() + " rounds", rates());
        screen.table("Latency in milliseconds, all rounds together; a closed loop", latencies());
        screen.say("");
        screen.say(result.machine().cpu() + ", " + result.machine().cores() + " cores, "
                + result.machine().os()
                + ", JDK " + result.machine().jdk() + "; load average " + decimal(result.loadBefore()) + " before, "
                + decimal(result.loadAfter()) + " after; seed " + result.plan().seed());
        screen.say(result.database().engine() + " " + result.database().version() + ", "
                + result.durability().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        screen.say("Checked: " + result.check().sentence() + ".");
    }

    private TextTable rates() {
        TextTable table = new TextTable(
                "work", "engine", "callers>", "Blotter>", "peer", "peer's>", "ratio>", "ratio in each round");
        for (Work work : result.plan().works()) {
            for (int callers : result.plan().callers()) {
                Figures own = result.figures(work, callers, BlotterContender.NAME);
                for (String peer : result.peers()) {
                    Figures others = result.figures(work, callers, peer);
                    List<Double> ratios = own.ratios(others);
                    table.row(
                            work,
                            result.database().engine(),
                            callers,
                            spread(own.rates()),
                            peer,
                            spread(others.rates()),
                            decimal(Figures.median(ratios)),
                            ratios.stream().map(BenchTables::decimal).collect(Collectors.joining(" ")));
                }
            }
        }
        return table;
    }

    private TextTable latencies() {
        TextTable table = new TextTable("work", "callers>", "by", "p50>", "p99>", "p99.9>", "max>", "operations>");
        for (Work work : result.plan().works()) {
            for (int callers : result.plan().callers()) {
                Stream.concat(Stream.of(BlotterContender.NAME), result.peers().stream())
                        .forEach(by -> {
                            Histogram all = result.figures(work, callers, by).latencies();
                            table.row(
                                    work,
                                    callers,
                                    by,
                                    millis(all.getValueAtPercentile(P50)),
                                    millis(all.getValueAtPercentile(P99)),
                                    millis(all.getValueAtPercentile(P999)),
                                    millis(all.getMaxValue()),
                                    Screen.count(all.getTotalCount()));
                        });
            }
        }
        return table;
    }

    private static String spread(List<Double> rates) {
        return whole(Figures.median(rates)) + " (" + whole(Collections.min(rates)) + "–" + whole(Collections.max(rates))
                + ")";
    }

    private static String whole(double rate) {
        return Screen.count(Math.round(rate));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String millis(long nanos) {
        return decimal(nanos / NANOS_PER_MILLI);
    }
}
