package dev.blotter.benchmarks;

import java.util.function.LongConsumer;

/** Who does the work: Blotter, or a peer. */
interface Contender {

    /** What it is called in the tables. */
    String name();

    /**
     * Does the work for as long as the load says.
     *
     * @param progress is told how many operations are done, where that is known while it runs
     */
    Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException;
}
