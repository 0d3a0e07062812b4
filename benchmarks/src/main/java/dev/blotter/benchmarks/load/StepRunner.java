package dev.blotter.benchmarks.load;

/** Runs one step at a rate. */
@FunctionalInterface
public interface StepRunner {

    Step run(int rate) throws InterruptedException;
}
