package dev.blotter.torture.row;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connections are reset at a random byte of what travels in either direction, one of them or all, or at a random time.
 */
final class CutRow extends SurvivorRow {

    private List<Cut> cuts = List.of();
    private @Nullable Way way;

    @Override
    public void prepare(Trial trial) {
        Way laid = Way.laid(trial);
        way = laid;
        cuts = laid.possible(Cut.values());
    }

    @Override
    void fault(Trial trial, int run) throws InterruptedException {
        cuts.get(run % cuts.size()).make(trial, Objects.requireNonNull(way), trial.random());
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void end(Trial trial) {
        Objects.requireNonNull(way).close();
    }
}
