package dev.blotter.imports.replay;

import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * How to replay.
 *
 * @param inFlight how many rows may wait for their answers at the same time
 * @param shuffleSeed when given, all rows are read first and sent in the random order of this seed
 * @param progress told how many rows are done, after each of them
 */
public record ReplaySettings(int inFlight, OptionalLong shuffleSeed, LongConsumer progress) {

    private static final int USUAL_IN_FLIGHT = 4096;

    /** In the file's order, telling nobody. */
    public static final ReplaySettings USUAL =
            new ReplaySettings(USUAL_IN_FLIGHT, OptionalLong.empty(), rowsDone -> {});

    public ReplaySettings {
        if (inFlight < 1) {
            throw new IllegalArgumentException("inFlight is " + inFlight + "; it must be at least 1");
        }
    }
}
