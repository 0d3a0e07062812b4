package dev.blotter.benchmarks.load;

import java.util.SplittableRandom;

/** When each arrival of a step is due and what it asks for: the same for the same seed, whoever takes it on. */
final class Arrivals {

    static final double NANOS_PER_SECOND = 1e9;
    private static final long APART = 31;

    private final long[] due;
    private final LoadPlan plan;
    private final long seed;

    private Arrivals(long[] due, LoadPlan plan, long seed) {
        this.due = due;
        this.plan = plan;
        this.seed = seed;
    }

    /**
     * The arrivals of one step. At random they come as from many that know nothing of each other (a Poisson process),
     * with exactly as many in the step as the rate says.
     */
    static Arrivals of(int rate, LoadPlan plan, long seed) {
        int count = plan.arrivals(rate);
        long length = plan.length().toNanos();
        SplittableRandom random = new SplittableRandom(seed);
        double[] places = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            places[i] = sum;
            sum += plan.even() ? 1 : -Math.log(1 - random.nextDouble());
        }
        long[] due = new long[count];
        for (int i = 0; i < count; i++) {
            due[i] = (long) (places[i] / sum * length);
        }
        return new Arrivals(due, plan, seed);
    }

    LoadPlan plan() {
        return plan;
    }

    /** Nanoseconds after the step's begin; later arrivals are not due earlier. */
    long due(int arrival) {
        return due[arrival];
    }

    int count() {
        return due.length;
    }

    /** The random source of one arrival. */
    SplittableRandom random(int arrival) {
        return new SplittableRandom(seed + APART * (arrival + 1L));
    }
}
