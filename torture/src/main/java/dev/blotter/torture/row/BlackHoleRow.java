package dev.blotter.torture.row;

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

    private List<BlackHole> holes = List.of();
    private @Nullable Way way;

    @Override
    public void prepare(Trial trial) {
        Way laid = Way.laid(trial);
        way = laid;
        holes = laid.possible(BlackHole.values());
        BlackHole.expect(trial);
    }

    @Override
    void fault(Trial trial, int run) throws IOException, SQLException, InterruptedException {
        holes.get(run % holes.size()).open(trial, Objects.requireNonNull(way), trial.random());
    }

    @Override
    Duration recovery() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void end(Trial trial) {
        Objects.requireNonNull(way).close();
    }
}
