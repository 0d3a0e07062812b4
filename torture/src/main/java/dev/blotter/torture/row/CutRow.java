package dev.blotter.torture.row;

import dev.blotter.torture.network.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connections are reset at a random byte of what travels in either direction, one of them or all, or at a random time.
 */
final class CutRow extends SurvivorRow {

    private static final List<Cut> CUTS = List.of(Cut.values());

    private @Nullable Proxy proxy;

    @Override
    public void prepare(Trial trial) {
        proxy = new Proxy(arena(trial).serverPort());
        arena(trial).through(proxy.port());
    }

    @Override
    void fault(Trial trial, int run) throws InterruptedException {
        CUTS.get(run % CUTS.size()).make(trial, Objects.requireNonNull(proxy), trial.random());
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void end(Trial trial) {
        Objects.requireNonNull(proxy).close();
    }
}
