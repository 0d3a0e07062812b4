package dev.blotter.torture.row;

import dev.blotter.torture.invariant.Invariant;
import dev.blotter.torture.invariant.Violation;
import dev.blotter.torture.victim.Load;
import java.time.Duration;
import java.util.List;

/** The time from the end of a fault to the next acknowledgement. */
final class Recovery {

    private Recovery() {}

    /** Waits for it, and notes it when it took longer than it may. */
    static void of(Trial trial, Load load, Duration allowed) throws InterruptedException {
        since(System.nanoTime(), trial, load, allowed);
    }

    /** The same, from an earlier moment. */
    static void since(long healed, Trial trial, Load load, Duration allowed) throws InterruptedException {
        if (!load.awaitAcked(load.acked() + 1)) {
            throw new TrialException("the victim acknowledges nothing after the fault");
        }
        Duration ready = Duration.ofNanos(System.nanoTime() - healed);
        trial.tally().ready(ready);
        trial.tally()
                .looked(
                        Invariant.I9,
                        ready.compareTo(allowed) <= 0
                                ? List.of()
                                : List.of(new Violation(
                                        Invariant.I9,
                                        "%d ms until writes went on; %d are allowed"
                                                .formatted(ready.toMillis(), allowed.toMillis()))));
    }
}
