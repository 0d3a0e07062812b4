package dev.blotter.contract.simulator;

import dev.blotter.domain.store.WriteStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Plays the scripts of seeds one after the other, on the thread that asks for it. The same seed plays the same, on any
 * machine.
 */
public final class Simulator {

    private final UnaryOperator<WriteStore> bug;

    private Simulator(UnaryOperator<WriteStore> bug) {
        this.bug = bug;
    }

    /** Of the book as it is. */
    public static Simulator plain() {
        return new Simulator(UnaryOperator.identity());
    }

    /**
     * Of the book with a bug.
     *
     * @param bug put between each process and the store that may fail
     */
    public static Simulator with(UnaryOperator<WriteStore> bug) {
        return new Simulator(bug);
    }

    /**
     * A seed whose run broke a promise.
     *
     * @param violations what did not hold, each beginning with the invariant's name
     * @param steps how many steps the shortest script has that still fails
     * @param script these steps, a line each
     */
    public record Failure(long seed, List<String> violations, int steps, String script) {

        @Override
        public String toString() {
            return "seed " + seed + ": " + violations + "\n" + script;
        }
    }

    /**
     * What came of it.
     *
     * @param seeds how many were played
     * @param trace a number that two reports share only when the same happened in their runs
     * @param answers how many commands were answered in which way
     * @param failure the first that failed, after which no other was played
     */
    public record Report(
            long firstSeed,
            long seeds,
            Duration took,
            long trace,
            Map<String, Long> answers,
            Optional<Failure> failure) {

        /** How many seeds were played a second. */
        public long perSecond() {
            return seeds * 1_000_000_000L / Math.max(1, took.toNanos());
        }
    }

    /** Plays so many seeds, up to the first that fails. */
    public Report run(long firstSeed, long seeds) {
        return run(firstSeed, seeds, Duration.ofDays(365));
    }

    /** Plays so many seeds, up to the first that fails, and begins none after so long. */
    public Report run(long firstSeed, long seeds, Duration longest) {
        long begin = System.nanoTime();
        Trace trace = new Trace();
        Map<String, Long> answers = new TreeMap<>();
        Optional<Failure> failure = Optional.empty();
        long played = 0;
        while (played < seeds && failure.isEmpty() && System.nanoTime() - begin < longest.toNanos()) {
            Script script = Script.of(firstSeed + played);
            Run.Result result = play(script);
            trace.add(result.trace());
            result.answers().forEach((kind, count) -> answers.merge(kind.name(), (long) count, Long::sum));
            if (!result.violations().isEmpty()) {
                failure = Optional.of(shortest(script));
            }
            played++;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Report(firstSeed, played, took, trace.hash(), answers, failure);
    }

    private Run.Result play(Script script) {
        return new Run(script, bug).play();
    }

    private Failure shortest(Script script) {
        Script shortest = new Shrinking(shorter -> !play(shorter).violations().isEmpty()).shortest(script);
        List<String> violations = play(shortest).violations();
        return new Failure(script.seed(), violations, shortest.steps().size(), shortest.text());
    }
}
