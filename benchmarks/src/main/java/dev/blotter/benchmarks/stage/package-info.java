/** The works, each as it is set up, measured in turns, checked and taken away again. */
package dev.blotter.benchmarks.stage;
