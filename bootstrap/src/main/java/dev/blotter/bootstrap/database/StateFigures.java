package dev.blotter.bootstrap.database;

import dev.blotter.jdbc.pool.PoolStatus;
import dev.blotter.jdbc.store.ReplicaStatus;
import dev.blotter.operations.health.Host;
import dev.blotter.operations.health.PoolFigures;
import dev.blotter.operations.health.ReplicaFigures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells operators in their words what a store knows of itself. */
final class StateFigures {

    private StateFigures() {}

    /** @param most how many connections the pool may grow to */
    static PoolFigures pool(PoolStatus pool, int most, Duration patience, Duration recycle) {
        return new PoolFigures(
                pool.size(),
                most,
                pool.total(),
                pool.checkedOut(),
                pool.waiting(),
                pool.peak(),
                pool.score(),
                pool.reasons().stream().map(PoolStatus.Reason::sentence).toList(),
                patience,
                recycle);
    }

    static List<ReplicaFigures> replicas(List<ReplicaStatus> replicas) {
        return replicas.stream()
                .map(replica -> new ReplicaFigures(
                        Host.list(replica.location()
                                        .substring(0, replica.location().lastIndexOf('/')))
                                .getFirst(),
                        replica.weight(),
                        Optional.of(replica.trouble()).filter(trouble -> !trouble.isEmpty()),
                        replica.lag(),
                        replica.reads()))
                .toList();
    }
}
