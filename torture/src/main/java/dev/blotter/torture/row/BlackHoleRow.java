package dev.blotter.torture.row;

import dev.blotter.torture.network.Proxy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nobody answers and nobody refuses: the way swallows everything, or all of the server is held, or one of its
 * processes.
 */
final class BlackHoleRow extends SurvivorRow {

    private static final List<BlackHole> HOLES = List.of(BlackHole.values());

    private @Nullable Proxy proxy;

    @Override
    public void prepare(Trial trial) {
        proxy = new Proxy(arena(trial).serverPort());
        arena(trial).through(proxy.port());
        BlackHole.expect(trial);
    }

    @Override
    void fault(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        HOLES.get(run % HOLES.size()).open(trial, Objects.requireNonNull(proxy), trial.random());
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void end(Trial trial) {
        Objects.requireNonNull(proxy).close();
    }
}
