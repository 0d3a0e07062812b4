package dev.blotter.contract.simulator;

import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.SteppedCommit;
import dev.blotter.domain.store.WriteStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;

/** A process that uses the store: its lane, and the answers that are on their way to its callers. */
final class SimulatedProcess {

    private static final int LARGEST_COMMIT = 8;

    private final FaultyWrites faults;
    private final SteppedCommit commit;
    private final Queue<Runnable> answers = new ArrayDeque<>();

    /** @param used the faulty writes, perhaps behind something that has a bug */
    SimulatedProcess(FaultyWrites faults, WriteStore used, int queue, InstantSource clock) {
        this.faults = faults;
        CommitSettings settings = new CommitSettings(1, queue, LARGEST_COMMIT, Duration.ofHours(1));
        this.commit = new SteppedCommit(used, settings, clock, answers::add);
    }

    SteppedCommit commit() {
        return commit;
    }

    FaultyWrites faults() {
        return faults;
    }

    /** Gives the answers of the oldest commit away; false when there are none. */
    boolean deliver() {
        Runnable oldest = answers.poll();
        if (oldest == null) {
            return false;
        }
        oldest.run();
        return true;
    }
}
