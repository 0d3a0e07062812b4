/** Single methods that everything else rests on, measured by JMH: {@code ./blotter bench methods}. */
package dev.blotter.benchmarks.method;
