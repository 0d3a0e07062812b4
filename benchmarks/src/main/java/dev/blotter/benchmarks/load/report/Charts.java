package dev.blotter.benchmarks.load.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Empty charts that look alike, and lines in them. */
final class Charts {

    static final int WIDTH = 920;
    static final int HEIGHT = 400;

    private static final double TEN = 10;
    private static final float LINE = 2;
    private static final float HAIR = 1;
    private static final float[] DASHES = {7, 5};
    private static final int MARKER = 6;
    private static final int SMALL = 12;
    private static final int LARGE = 15;
    private static final int PADDING = 12;
    private static final double LEAST_MILLIS = 0.001;
    private static final double NANOS_PER_MILLI = 1e6;

    private Charts() {}

    static XYChart of(String title, String across, String up) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(across)
                .yAxisTitle(up)
                .build();
        XYStyler style = chart.getStyler();
        colours(style);
        fonts(style);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setPlotBorderVisible(false);
        style.setAxisTicksLineVisible(false);
        style.setChartPadding(PADDING);
        style.setMarkerSize(MARKER);
        style.setDecimalPattern("#,##0.###");
        style.setPlotGridLinesStroke(new BasicStroke(HAIR));
        return chart;
    }

    private static void colours(XYStyler style) {
        style.setChartBackgroundColor(Ink.PAPER.color());
        style.setPlotBackgroundColor(Ink.PAPER.color());
        style.setLegendBackgroundColor(Ink.PAPER.color());
        style.setLegendBorderColor(Ink.PAPER.color());
        style.setChartFontColor(Ink.TEXT.color());
        style.setAxisTickLabelsColor(Ink.MUTED.color());
        style.setAxisTickMarksColor(Ink.GRID.color());
        style.setPlotGridLinesColor(Ink.GRID.color());
    }

    private static void fonts(XYStyler style) {
        Font small = new Font(Font.SANS_SERIF, Font.PLAIN, SMALL);
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, LARGE));
        style.setAxisTitleFont(small);
        style.setAxisTickLabelsFont(small);
        style.setLegendFont(small);
        style.setChartTitleBoxVisible(false);
    }

    /** Whole decades up, so that several of them are named; lines that are in the chart already decide which. */
    static void decades(XYChart chart) {
        double[] all = chart.getSeriesMap().values().stream()
                .flatMapToDouble(series -> Arrays.stream(series.getYData()))
                .toArray();
        double least = Arrays.stream(all).min().orElse(1);
        double most = Arrays.stream(all).max().orElse(1);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(Math.pow(TEN, Math.floor(Math.log10(least))));
        chart.getStyler().setYAxisMax(Math.pow(TEN, Math.floor(Math.log10(most)) + 1));
    }

    /** A line with a dot at each point. */
    static XYSeries line(XYChart chart, String name, Ink ink, List<Double> across, List<Double> up) {
        return series(chart, name, ink.color(), across, up, new BasicStroke(LINE), SeriesMarkers.CIRCLE);
    }

    /** A line without dots. */
    static XYSeries plain(XYChart chart, String name, Ink ink, List<Double> across, List<Double> up) {
        return series(chart, name, ink.color(), across, up, new BasicStroke(LINE), SeriesMarkers.NONE);
    }

    /** A line to compare with. */
    static void dashed(XYChart chart, String name, Ink ink, List<Double> across, List<Double> up) {
        BasicStroke dashes = new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
        series(chart, name, ink.color(), across, up, dashes, SeriesMarkers.NONE);
    }

    private static XYSeries series(
            XYChart chart,
            String name,
            Color color,
            List<Double> across,
            List<Double> up,
            BasicStroke stroke,
            Marker marker) {
        XYSeries series = chart.addSeries(name, across, up);
        series.setLineColor(color);
        series.setLineStyle(stroke);
        series.setMarker(marker);
        series.setMarkerColor(color);
        return series;
    }

    /** Milliseconds, above nothing: a logarithmic axis has no zero. */
    static double millis(long nanos) {
        return Math.max(LEAST_MILLIS, nanos / NANOS_PER_MILLI);
    }
}
