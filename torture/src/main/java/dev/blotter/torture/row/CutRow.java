package dev.blotter.torture.row;

import dev.blotter.torture.network.Proxy;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connections are reset at a random byte of what travels in either direction, one of them or all, or at a random time.
 */
final class CutRow extends SurvivorRow {

    private @Nullable Proxy proxy;

    @Override
    public void prepare(Trial trial) {
        proxy = new Proxy(arena(trial).serverPort());
        arena(trial).through(proxy.port());
    }

    @Override
    void fault(Trial trial, int run) throws InterruptedException {
        Cut.values()[run % Cut.values().length].make(trial, Objects.requireNonNull(proxy), trial.random());
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
