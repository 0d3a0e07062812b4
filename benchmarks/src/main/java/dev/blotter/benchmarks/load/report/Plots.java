package dev.blotter.benchmarks.load.report;

import dev.blotter.benchmarks.load.LoadResult;
import dev.blotter.benchmarks.load.Moment;
import dev.blotter.benchmarks.load.Step;
import dev.blotter.benchmarks.load.Texts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.HdrHistogram.HistogramIterationValue;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** All plots of a load test. */
public final class Plots {

    private static final double P50 = 50;
    private static final double P999 = 99.9;
    private static final String MILLIS = "milliseconds";
    private static final String RATE = "arrivals a second that were asked for";
    private static final long FIRST_BUCKET = 10_000;
    private static final double BUCKET_GROWTH = 1.25;

    private final LoadResult result;
    private final List<Plot> plots = new ArrayList<>();

    private Plots(LoadResult result) {
        this.result = result;
    }

    /** Draws them. */
    public static Plots of(LoadResult result) {
        Plots drawn = new Plots(result);
        if (result.steps().size() > 1) {
            drawn.plots.add(drawn.latencyOverRate());
            drawn.plots.add(drawn.achievedOverRate());
        }
        drawn.plots.add(drawn.latencyOverTime());
        drawn.plots.add(drawn.histogram());
        return drawn;
    }

    /**
     * Looks whether text can be drawn here: servers often have no fonts.
     *
     * @throws IllegalArgumentException with one sentence when it cannot
     */
    public static void requireFonts() {
        // Without this, a DISPLAY that nobody serves would be asked.
        System.setProperty("java.awt.headless", "true");
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 1).getStringBounds("1", new FontRenderContext(null, true, true));
        } catch (LinkageError | RuntimeException e) {
            throw new IllegalArgumentException(
                    "plots need a font, and this machine has none that Java finds; install fontconfig and one such as "
                            + "fonts-dejavu-core, or leave --report and --plots out",
                    e);
        }
    }

    List<Plot> all() {
        return List.copyOf(plots);
    }

    /** Writes each as a PNG file. */
    public void writeTo(Path folder) throws IOException {
        for (Plot plot : plots) {
            try (OutputStream file = Files.newOutputStream(folder.resolve(plot.name() + ".png"))) {
                BitmapEncoder.saveBitmap(plot.chart(), file, BitmapFormat.PNG);
            }
        }
    }

    private Plot latencyOverRate() {
        List<Step> steps = result.byRate();
        XYChart chart = Charts.of("Latency over rate", RATE, MILLIS);
        List<Double> rates = steps.stream().map(step -> (double) step.rate()).toList();
        // What is drawn later lies above.
        Charts.line(
                chart, "max", Ink.RED, rates, of(steps, step -> step.latencies().getMaxValue()));
        Charts.line(chart, "p99.9", Ink.VIOLET, rates, of(steps, step -> step.latency(P999)));
        Charts.line(chart, "p99", Ink.ORANGE, rates, of(steps, Step::p99));
        Charts.line(chart, "p50", Ink.BLUE, rates, of(steps, step -> step.latency(P50)));
        result.limit().ifPresent(limit -> {
            double millis = Charts.millis(limit.nanos());
            Charts.dashed(chart, "limit of p99, " + limit.text(), Ink.GREEN, ends(rates), List.of(millis, millis));
        });
        Charts.decades(chart);
        return new Plot(
                "latency-over-rate",
                "Latency over rate",
                "Each point is a step. Where the lines turn up, arrivals come faster than they are answered, and wait.",
                chart);
    }

    private Plot achievedOverRate() {
        List<Step> steps = result.byRate();
        XYChart chart = Charts.of("Achieved over asked rate", RATE, "done a second");
        List<Double> rates = steps.stream().map(step -> (double) step.rate()).toList();
        Charts.dashed(chart, "as asked", Ink.MUTED, ends(rates), ends(rates));
        Charts.line(
                chart,
                "done",
                Ink.BLUE,
                rates,
                steps.stream().map(Step::achieved).toList());
        return new Plot(
                "achieved-over-rate",
                "Achieved over asked rate",
                "Below the dashed line, answers fell behind: the time until the last answer is counted.",
                chart);
    }

    private Plot latencyOverTime() {
        List<Moment> moments = result.steps().stream()
                .flatMap(step -> step.moments().stream())
                .sorted(Comparator.comparingDouble(Moment::seconds))
                .toList();
        XYChart chart = Charts.of("Latency over time", "seconds since the first step began", MILLIS);
        List<Double> seconds = moments.stream().map(Moment::seconds).toList();
        Charts.plain(chart, "max", Ink.RED, seconds, of(moments, Moment::max));
        Charts.plain(chart, "p99", Ink.ORANGE, seconds, of(moments, Moment::p99));
        Charts.plain(chart, "p50", Ink.BLUE, seconds, of(moments, Moment::p50));
        Charts.decades(chart);
        return new Plot(
                "latency-over-time",
                "Latency over time",
                "By the time at which arrivals were due, thirty points to a step, the steps in the order in which they "
                        + "were tried. A lone peak is a pause; a slope is a queue that grows.",
                chart);
    }

    private Plot histogram() {
        Step step = result.shown();
        XYChart chart = Charts.of("Latencies at " + Texts.whole(step.rate()) + " a second", MILLIS, "answers");
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setLegendVisible(false);
        List<Double> across = new ArrayList<>();
        List<Double> up = new ArrayList<>();
        for (HistogramIterationValue bucket : step.latencies().logarithmicBucketValues(FIRST_BUCKET, BUCKET_GROWTH)) {
            if (up.isEmpty() && bucket.getCountAddedInThisIterationStep() == 0) {
                continue;
            }
            across.add(Charts.millis(bucket.getValueIteratedTo()));
            up.add((double) bucket.getCountAddedInThisIterationStep());
        }
        Charts.plain(chart, "answers", Ink.BLUE, across, up)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea)
                .setFillColor(Ink.BLUE.color());
        return new Plot(
                "histogram",
                "Latencies at " + Texts.whole(step.rate()) + " a second",
                "How many answers took how long, in classes that grow by a quarter.",
                chart);
    }

    private static List<Double> ends(List<Double> rates) {
        return List.of(rates.getFirst(), rates.getLast());
    }

    private static <T> List<Double> of(List<T> all, ToLongFunction<T> nanos) {
        Function<T, Double> millis = each -> Charts.millis(nanos.applyAsLong(each));
        return all.stream().map(millis).toList();
    }
}
