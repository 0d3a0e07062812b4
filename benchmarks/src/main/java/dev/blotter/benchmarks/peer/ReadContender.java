package dev.blotter.benchmarks.peer;

import dev.blotter.benchmarks.work.ClosedLoop;
import dev.blotter.benchmarks.work.Load;
import dev.blotter.benchmarks.work.Measurement;
import dev.blotter.benchmarks.work.Work;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Somebody who does the same again and again.
 *
 * @param operations what is done for a work, given a random source
 */
public record ReadContender(String name, Function<Work, Consumer<RandomGenerator>> operations)
        implements Contender {

    @Override
    public Measurement run(Work work, Load load, LongConsumer progress) throws InterruptedException {
        return ClosedLoop.run(
                load, progress, random -> () -> operations.apply(work).accept(random));
    }
}
