package dev.blotter.postgres;

import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.ReadConsistency.After;
import dev.blotter.domain.store.ReadConsistency.Primary;
import dev.blotter.domain.store.ReadConsistency.Replica;
import dev.blotter.jdbc.store.ReplicaStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** The standbys of a store, and which of them a read goes to. */
final class PostgresReplicas implements AutoCloseable {

    private final List<PostgresReplica> replicas;
    private final PostgresPositions positions;

    PostgresReplicas(List<PostgresReplica> replicas, PostgresPositions positions) {
        this.replicas = List.copyOf(replicas);
        this.positions = positions;
    }

    List<PostgresReplica> all() {
        return replicas;
    }

    /** A connection to a replica that has what the consistency asks for; empty when the primary is to be asked. */
    Optional<Connection> connect(ReadConsistency consistency) {
        Predicate<PostgresLsn> enough = switch (consistency) {
            case Primary _ -> position -> false;
            case Replica(Duration maxLag) ->
                position -> positions.lag(position, System.nanoTime()).compareTo(maxLag) <= 0;
            case After(var token) ->
                PostgresLsn.of(token)
                        .<Predicate<PostgresLsn>>map(least -> position -> position.isAtLeast(least))
                        .orElse(position -> false);
        };
        for (PostgresReplica each : shuffled()) {
            try {
                Optional<Connection> connection = each.connect(enough);
                if (connection.isPresent()) {
                    return connection;
                }
            } catch (SQLException e) {
                if (PostgresErrors.isCut(e)) {
                    each.lost("it did not answer a reader (SQLSTATE " + e.getSQLState() + ")");
                }
            }
        }
        return Optional.empty();
    }

    /** All of them in a random order in which the heavy ones tend to come first. */
    private List<PostgresReplica> shuffled() {
        if (replicas.size() < 2) {
            return replicas;
        }
        List<PostgresReplica> left = new ArrayList<>(replicas);
        List<PostgresReplica> order = new ArrayList<>(left.size());
        while (!left.isEmpty()) {
            int sum = left.stream().mapToInt(each -> each.config().weight()).sum();
            int ticket = ThreadLocalRandom.current().nextInt(sum);
            int chosen = 0;
            for (ticket -= weight(left, 0); ticket >= 0; ticket -= weight(left, chosen)) {
                chosen++;
            }
            order.add(left.remove(chosen));
        }
        return order;
    }

    private static int weight(List<PostgresReplica> from, int index) {
        return from.get(index).config().weight();
    }

    /** How each of them is. */
    List<ReplicaStatus> status() {
        return replicas.stream().map(this::status).toList();
    }

    private ReplicaStatus status(PostgresReplica replica) {
        Optional<Duration> lag = replica.sighting()
                .map(seen -> positions.lag(seen.replayed(), System.nanoTime()))
                .filter(known -> !known.equals(PostgresPositions.UNKNOWN));
        return new ReplicaStatus(
                replica.config().url().location(),
                replica.config().weight(),
                replica.trouble(),
                lag,
                replica.reads(),
                replica.status());
    }

    @Override
    public void close() {
        replicas.forEach(PostgresReplica::close);
    }
}
