package dev.blotter.benchmarks.compare;

import dev.blotter.bootstrap.terminal.Screen;
import dev.blotter.bootstrap.terminal.TextTable;
import java.util.Locale;

/** What a person reads of a comparison. */
record ComparisonTable(Comparison comparison) {

    private static final int PERCENT = 100;
    private static final double LEVEL = 0.05;

    void show(Screen screen) {
        TextTable table = new TextTable(
                "work", "engine", "callers>", "rows>", "by", "before>", "after>", "change>", "noise up to>", "verdict");
        for (Change change : comparison.changes()) {
            table.row(
                    change.subject().work(),
                    change.subject().engine(),
                    change.subject().callers(),
                    change.subject().rows() > 0 ? Screen.count(change.subject().rows()) : "",
                    change.measure(),
                    spread(change, change.before()),
                    spread(change, change.after()),
                    percent("%+.1f %%", change.change()),
                    percent("%.1f %%", change.tolerance()),
                    change.verdict());
        }
        screen.table("Blotter before and after: median (least–most) of the rounds", table);
        screen.say("");
        screen.say("before: " + comparison.before().date() + ", "
                + comparison.before().machine().text());
        screen.say("after:  " + comparison.after().date() + ", "
                + comparison.after().machine().text());
        screen.say(summary());
    }

    private String summary() {
        int slower = count(Verdict.SLOWER);
        int faster = count(Verdict.FASTER);
        return slower + " slower, " + faster + " faster, " + count(Verdict.WITHIN_NOISE)
                + " within noise. Chance alone calls up to "
                + String.format(
                        Locale.ROOT, "%.1f", LEVEL * comparison.changes().size()) + " of "
                + comparison.changes().size() + " slower; "
                + (slower > 0
                        ? "run again with more --rounds before you look for the cause."
                        : "more --rounds see more.");
    }

    private int count(Verdict verdict) {
        return (int) comparison.changes().stream()
                .filter(change -> change.verdict() == verdict)
                .count();
    }

    private static String spread(Change change, Spread spread) {
        return text(change, spread.median()) + " (" + text(change, spread.least()) + "–" + text(change, spread.most())
                + ")";
    }

    private static String text(Change change, double value) {
        return change.ratio() ? String.format(Locale.ROOT, "%.2f", value) : Screen.count(Math.round(value));
    }

    private static String percent(String format, double part) {
        return String.format(Locale.ROOT, format, part * PERCENT);
    }
}
