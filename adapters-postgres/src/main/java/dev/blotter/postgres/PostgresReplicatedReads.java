package dev.blotter.postgres;

import dev.blotter.domain.store.ReadConsistency;
import dev.blotter.domain.store.StoreException;
import dev.blotter.jdbc.statement.Reads;
import dev.blotter.jdbc.statement.TableReader;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads from a replica where that is enough, and from the primary else, also when the replica fails on the way.
 *
 * @param replica reads through one connection
 */
record PostgresReplicatedReads(
        PostgresReplicas replicas, ReadConsistency consistency, Function<Connection, Reads> replica, Reads primary)
        implements Reads {

    @Override
    public <R> R single(Function<TableReader, R> work) {
        return read(Reads::single, work);
    }

    @Override
    public <R> R moment(Function<TableReader, R> work) {
        return read(Reads::moment, work);
    }

    private <R> R read(BiFunction<Reads, Function<TableReader, R>, R> way, Function<TableReader, R> work) {
        Optional<Connection> connection = replicas.connect(consistency);
        if (connection.isPresent()) {
            try {
                return way.apply(replica.apply(connection.get()), work);
            } catch (StoreException e) {
                // It may be cut off, or have cancelled the read because of what it had to replay.
            }
        }
        return way.apply(primary, work);
    }
}
