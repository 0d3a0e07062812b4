package dev.blotter.torture.row;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** What is reset, and when. */
enum Cut implements Way.Needing {
    ONE,
    ALL,
    ALL_NOW,
    /** The victim's network device is down for a moment; its connections are not reset. */
    DEVICE;

    private static final int FARTHEST = 60_000;
    private static final int LONGEST_MILLIS = 1_000;
    private static final long SECONDS_TO_CUT = 5;

    /** Returns when it is done. */
    void make(Trial trial, Way way, RandomGenerator random) throws InterruptedException {
        if (this == ALL_NOW) {
            trial.witness().note("reset all now");
            way.proxy().reset();
            return;
        }
        if (this == DEVICE) {
            int millis = random.nextInt(LONGEST_MILLIS);
            trial.witness().note("device down for " + millis + " ms");
            way.namespace().unplug();
            try {
                Thread.sleep(millis);
            } finally {
                way.namespace().plug();
            }
            return;
        }
        int bytes = random.nextInt(FARTHEST);
        trial.witness().note("reset " + this + " after " + bytes + " bytes");
        if (!way.proxy().resetAfter(bytes, this == ALL).await(SECONDS_TO_CUT, TimeUnit.SECONDS)) {
            way.proxy().reset();
        }
    }

    @Override
    public boolean needsNamespace() {
        return this == DEVICE;
    }
}
