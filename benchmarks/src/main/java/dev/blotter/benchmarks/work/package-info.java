/** What is done and how hard: the works, the book they are done on, and callers that do them. */
package dev.blotter.benchmarks.work;
