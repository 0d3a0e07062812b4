package dev.blotter.benchmarks.load.report;

import org.knowm.xchart.XYChart;

/**
 * One plot.
 *
 * @param name of its file
 * @param caption what it shows, in a sentence
 */
record Plot(String name, String title, String caption, XYChart chart) {}
