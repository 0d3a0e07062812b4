package dev.blotter.torture.row;

import dev.blotter.torture.network.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections are reset at a random byte of what travels in either direction, one of them or all, or at a random time.
 */
final class CutRow extends SurvivorRow {

    private static final int THREE = 3;
    private static final int FARTHEST = 60_000;
    private static final long SECONDS_TO_CUT = 5;

    private @Nullable Proxy proxy;

    @Override
    public void prepare(Trial trial) {
        proxy = new Proxy(arena(trial).serverPort());
        arena(trial).through(proxy.port());
    }

    @Override
    void fault(Trial trial, int run) throws InterruptedException {
        Proxy way = Objects.requireNonNull(proxy);
        if (run % THREE == 2) {
            trial.witness().note("reset all now");
            way.reset();
            return;
        }
        int bytes = trial.random().nextInt(FARTHEST);
        boolean all = run % THREE == 1;
        trial.witness().note("reset " + (all ? "all" : "one") + " after " + bytes + " bytes");
        if (!way.resetAfter(bytes, all).await(SECONDS_TO_CUT, TimeUnit.SECONDS)) {
            way.reset();
        }
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
