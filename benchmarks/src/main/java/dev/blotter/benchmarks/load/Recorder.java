package dev.blotter.benchmarks.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** Takes down what became of a step's arrivals. Safe for use by several threads. */
final class Recorder {

    private static final int INTERVALS = 30;
    private static final double P50 = 50;
    private static final double P99 = 99;

    private final long length;
    private final AtomicHistogram[] intervals =
            Stream.generate(Latencies::shared).limit(INTERVALS).toArray(AtomicHistogram[]::new);
    private final Map<String, AtomicHistogram> operations = new LinkedHashMap<>();
    private final AtomicHistogram lateness = Latencies.shared();
    private final LongAdder done = new LongAdder();
    private final LongAdder busy = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unserved = new LongAdder();
    private final LongAdder queued = new LongAdder();

    Recorder(LoadPlan plan) {
        this.length = plan.length().toNanos();
        plan.mix().operations().forEach(operation -> operations.put(operation, Latencies.shared()));
    }

    /** A caller was ready in time and began so much after the arrival was due. */
    void began(long late) {
        Latencies.record(lateness, late);
    }

    /** No caller was free when the arrival was due. */
    void queued() {
        queued.increment();
    }

    /** An arrival was answered; only what was done has a latency that anybody asked for. */
    void answered(long due, String operation, Answer answer, long nanos) {
        switch (answer) {
            case DONE -> {
                done.increment();
                latency(due, nanos);
                AtomicHistogram of = operations.get(operation);
                if (of != null) {
                    Latencies.record(of, nanos);
                }
            }
            case BUSY -> busy.increment();
            case FAILED -> failed.increment();
        }
    }

    /** The step was given up before the arrival had its turn: it took at least so long. */
    void unserved(long due, long nanos) {
        unserved.increment();
        latency(due, nanos);
    }

    private void latency(long due, long nanos) {
        Latencies.record(intervals[(int) Math.min(INTERVALS - 1L, due * INTERVALS / length)], nanos);
    }

    long answers() {
        return done.sum() + busy.sum() + failed.sum();
    }

    /** What the step came to. */
    Step step(int rate, double begun, long nanos) {
        Histogram all = Latencies.none();
        List.of(intervals).forEach(all::add);
        Map<String, Histogram> byOperation = new LinkedHashMap<>();
        operations.forEach((operation, histogram) -> byOperation.put(operation, plain(histogram)));
        List<Moment> moments = Arrays.stream(intervals)
                .filter(interval -> interval.getTotalCount() > 0)
                .map(interval -> moment(begun, interval))
                .toList();
        Counts counts = new Counts(done.sum(), busy.sum(), failed.sum(), unserved.sum(), queued.sum());
        return new Step(rate, counts, nanos, all, byOperation, plain(lateness), moments);
    }

    private Moment moment(double begun, AtomicHistogram interval) {
        int place = List.of(intervals).indexOf(interval);
        double seconds = begun + (place + 1.0 / 2) * length / INTERVALS / Arrivals.NANOS_PER_SECOND;
        return new Moment(
                seconds,
                interval.getValueAtPercentile(P50),
                interval.getValueAtPercentile(P99),
                interval.getMaxValue());
    }

    private static Histogram plain(AtomicHistogram shared) {
        Histogram plain = Latencies.none();
        plain.add(shared);
        return plain;
    }
}
