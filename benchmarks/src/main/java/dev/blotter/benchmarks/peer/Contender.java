package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Work;
import java.util.function.LongConsumer;

/** Who does the work: Blotter, or a peer. */
public interface Contender {

    /** What it is called in the tables. */
    String name();

    /**
     * Does the work for as long as the load says.
     *
     * @param progress is told how many operations are done, where that is known while it runs
     */
    Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException;
}
