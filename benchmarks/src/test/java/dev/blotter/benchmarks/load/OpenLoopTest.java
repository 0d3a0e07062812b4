package dev.blotter.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Arrivals come when they are due, and what waits for whatever reason is counted from then. */
class OpenLoopTest {

    private static final long MILLI = 1_000_000;

    @Test
    void arrivalsAreAsManyAsTheRateSaysAndTheSameForTheSameSeed() {
        Arrivals first = Arrivals.of(1_000, plan("2", 1, "random"), 7);
        assertThat(first.count()).isEqualTo(2_000);
        Arrivals again = Arrivals.of(1_000, plan("2", 1, "random"), 7);
        Arrivals other = Arrivals.of(1_000, plan("2", 1, "random"), 8);
        long last = -1;
        int differ = 0;
        for (int i = 0; i < first.count(); i++) {
            assertThat(first.due(i))
                    .isGreaterThanOrEqualTo(last)
                    .isEqualTo(again.due(i))
                    .isLessThan(2_000 * MILLI);
            assertThat(first.random(i).nextLong()).isEqualTo(again.random(i).nextLong());
            last = first.due(i);
            differ += other.due(i) == first.due(i) ? 0 : 1;
        }
        assertThat(differ).isGreaterThan(1_900);
        Arrivals even = Arrivals.of(1_000, plan("2", 1, "even"), 7);
        assertThat(even.due(1) - even.due(0)).isBetween(MILLI - 1, MILLI + 1);
    }

    @Test
    void aPauseIsFeltByEverythingThatWasDueMeanwhile() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        LoadPlan plan = plan("0.5", 1, "even");
        Recorder recorder = new Recorder(plan);
        // One caller, and the tenth answer takes 200 ms: forty arrivals are due meanwhile.
        Target target = new MadeUp((operation, random) -> {
            if (asked.incrementAndGet() == 10) {
                pause(200 * MILLI);
            }
            return Answer.DONE;
        });
        long nanos = OpenLoop.run(target, Arrivals.of(200, plan, 1), recorder, done -> {});
        Step step = recorder.step(200, 0, nanos);
        assertThat(step.counts().done()).isEqualTo(100);
        assertThat(step.counts().queued()).isGreaterThanOrEqualTo(35);
        assertThat(step.latencies().getCountBetweenValues(20 * MILLI, 3_600_000 * MILLI))
                .isGreaterThanOrEqualTo(30);
        assertThat(step.p99()).isGreaterThan(150 * MILLI);
    }

    @Test
    void callersAskAtOnceWhileOthersWait() throws InterruptedException {
        LoadPlan plan = plan("0.3", 8, "even");
        Semaphore together = new Semaphore(0);
        // Nobody is answered before eight have asked.
        AtomicInteger asked = new AtomicInteger();
        Target target = new MadeUp((operation, random) -> {
            if (asked.incrementAndGet() % 8 == 0) {
                together.release(8);
            }
            together.acquireUninterruptibly();
            return Answer.DONE;
        });
        Recorder recorder = new Recorder(plan);
        OpenLoop.run(target, Arrivals.of(160, plan, 1), recorder, done -> {});
        assertThat(recorder.answers()).isEqualTo(48);
    }

    @Test
    void answersAreCountedByTheirKindAndOnlyWhatWasDoneHasALatency() throws InterruptedException {
        LoadPlan plan = new LoadPlan(
                Mix.parse("place=1,read=1", List.of("place", "read")),
                plan("0.2", 4, "even").length(),
                4,
                true,
                5);
        AtomicInteger asked = new AtomicInteger();
        Set<String> operations = ConcurrentHashMap.newKeySet();
        Target target = new MadeUp((operation, random) -> {
            operations.add(operation);
            return List.of(Answer.DONE, Answer.BUSY, Answer.FAILED).get(asked.getAndIncrement() % 3);
        });
        Recorder recorder = new Recorder(plan);
        long nanos = OpenLoop.run(target, Arrivals.of(300, plan, 1), recorder, done -> {});
        Step step = recorder.step(300, 0, nanos);
        assertThat(operations).containsExactlyInAnyOrder("place", "read");
        assertThat(step.counts())
                .isEqualTo(new Counts(20, 20, 20, 0, step.counts().queued()));
        assertThat(step.latencies().getTotalCount()).isEqualTo(20);
        assertThat(step.byOperation().values().stream()
                        .mapToLong(histogram -> histogram.getTotalCount())
                        .sum())
                .isEqualTo(20);
        assertThat(step.keeps(LatencyLimit.parse("3600s"))).isFalse();
    }

    @Test
    void whatTheTargetDoesNotForeseeEndsTheStep() {
        LoadPlan plan = plan("0.2", 4, "even");
        Target target = new MadeUp((operation, random) -> {
            throw new IllegalStateException("planted");
        });
        assertThatThrownBy(() -> OpenLoop.run(target, Arrivals.of(300, plan, 1), new Recorder(plan), done -> {}))
                .hasMessage("planted");
    }

    private static LoadPlan plan(String seconds, int callers, String arrivals) {
        return LoadPlan.of(Mix.parse("place=1", List.of("place")), new BigDecimal(seconds), callers, arrivals, 42);
    }

    private static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** A target that does what a test wants. */
    private record MadeUp(Asked asked) implements Target {
        interface Asked {
            Answer ask(String operation, RandomGenerator random);
        }

        @Override
        public List<String> operations() {
            return List.of("place", "read");
        }

        @Override
        public Answer ask(String operation, RandomGenerator random) {
            return asked.ask(operation, random);
        }
    }
}
