/** The page and the plots of a load test. */
package dev.blotter.benchmarks.load.report;
