package dev.blotter.jdbc.fault;

import dev.blotter.domain.store.WriteStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Repeats a run once or more for each of its calls, which fails in a way that a seed chooses.
 *
 * @param engines makes a database for each worker
 * @param failures the ways to fail
 * @param each how many of them each call fails in
 * @param share of the calls that fail: one of so many, chosen by the seed
 * @param seed what chooses them
 * @param workers how many runs go on at a time
 */
public record EveryCall(
        Supplier<FaultyEngine> engines, List<Failure> failures, int each, int share, long seed, int workers) {

    /** All calls fail. */
    public EveryCall(Supplier<FaultyEngine> engines, List<Failure> failures, int each, long seed, int workers) {
        this(engines, failures, each, 1, seed, workers);
    }

    /**
     * What came of it.
     *
     * @param calls how many calls a run makes when none fails
     * @param runs how many runs there were
     * @param reached how many of them came to the call that was to fail
     * @param answers how many commands were answered in which way
     */
    public record Report(
            long seed, long calls, int runs, int reached, Map<String, Integer> answers, List<String> violations) {}

    private record Fault(long call, Failure failure) {}

    /** Runs all. */
    public Report run() throws InterruptedException, ExecutionException {
        return run(store -> store, false);
    }

    /** Runs with a bug, in an order of the seed, until it is found. */
    public Report find(UnaryOperator<WriteStore> bug) throws InterruptedException, ExecutionException {
        return run(bug, true);
    }

    private Report run(UnaryOperator<WriteStore> bug, boolean untilFound)
            throws InterruptedException, ExecutionException {
        FaultyRun.Result counted;
        try (FaultyEngine engine = engines.get()) {
            FaultyRun run = new FaultyRun(engine, List.of(), UnaryOperator.identity());
            counted = run.of(0, failures.getFirst());
        }
        if (!counted.violations().isEmpty()) {
            throw new IllegalStateException("a run without failures ends in " + counted.violations());
        }
        Queue<Fault> faults = new ConcurrentLinkedQueue<>(faults(counted.calls()));
        List<FaultyRun.Result> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<List<FaultyRun.Result>>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(pool.submit(() -> work(faults, counted.book(), bug, untilFound)));
            }
            for (Future<List<FaultyRun.Result>> one : all) {
                results.addAll(one.get());
            }
        }
        return report(counted.calls(), results);
    }

    private List<Fault> faults(long calls) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        for (long call = 1; call <= calls; call++) {
            List<Failure> ways = new ArrayList<>(failures);
            Collections.shuffle(ways, random);
            for (Failure failure : ways.subList(0, Math.min(each, ways.size()))) {
                faults.add(new Fault(call, failure));
            }
        }
        Collections.shuffle(faults, random);
        return faults.subList(0, Math.ceilDiv(faults.size(), share));
    }

    private List<FaultyRun.Result> work(
            Queue<Fault> faults, List<String> book, UnaryOperator<WriteStore> bug, boolean untilFound)
            throws Exception {
        List<FaultyRun.Result> results = new ArrayList<>();
        try (FaultyEngine engine = engines.get()) {
            FaultyRun run = new FaultyRun(engine, book, bug);
            for (Fault fault = faults.poll(); fault != null; fault = faults.poll()) {
                FaultyRun.Result result = run.of(fault.call(), fault.failure());
                results.add(result);
                if (untilFound && !result.violations().isEmpty()) {
                    faults.clear();
                }
            }
            if (!untilFound) {
                results.add(run.verified());
            }
        }
        return results;
    }

    private Report report(long calls, List<FaultyRun.Result> results) {
        Map<String, Integer> answers = new TreeMap<>();
        results.forEach(result -> result.answers().forEach((kind, count) -> answers.merge(kind, count, Integer::sum)));
        List<String> violations =
                results.stream().flatMap(result -> result.violations().stream()).toList();
        int runs = (int) results.stream().filter(result -> result.calls() > 0).count();
        int reached = (int) results.stream().filter(FaultyRun.Result::reached).count();
        return new Report(seed, calls, runs, reached, answers, violations);
    }
}
