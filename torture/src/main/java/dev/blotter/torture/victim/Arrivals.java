package dev.blotter.torture.victim;

import dev.blotter.torture.witness.Answer;
import dev.blotter.torture.witness.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Callers who come at a rate, whether or not those before them were answered. */
public final class Arrivals {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private Arrivals() {}

    /**
     * Lets one come each interval, as long as it lasts, and waits until all have waited as long as they do.
     *
     * @return how many came
     */
    public static int at(VictimProcess victim, Flow flow, Duration interval, Duration lasting, Duration patience)
            throws InterruptedException {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (long due = 0; due < lasting.toNanos(); due += interval.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(begin + due - System.nanoTime());
            answers.add(victim.execute(flow.next(), patience));
        }
        long end = System.nanoTime() + patience.plus(GRACE).toNanos();
        for (CompletableFuture<Answer> each : answers) {
            while (!each.isDone() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        return answers.size();
    }
}
