package dev.blotter.torture.row;

import dev.blotter.torture.network.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** What is reset, and when. */
enum Cut {
    ONE,
    ALL,
    ALL_NOW;

    private static final int FARTHEST = 60_000;
    private static final long SECONDS_TO_CUT = 5;

    /** Returns when it is done. */
    void make(Trial trial, Proxy way, RandomGenerator random) throws InterruptedException {
        if (this == ALL_NOW) {
            trial.witness().note("reset all now");
            way.reset();
            return;
        }
        int bytes = random.nextInt(FARTHEST);
        trial.witness().note("reset " + this + " after " + bytes + " bytes");
        if (!way.resetAfter(bytes, this == ALL).await(SECONDS_TO_CUT, TimeUnit.SECONDS)) {
            way.reset();
        }
    }
}
