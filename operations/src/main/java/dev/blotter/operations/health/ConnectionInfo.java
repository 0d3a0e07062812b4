package dev.blotter.operations.health;

import java.util.List;
import java.util.Optional;

/**
 * How a database is reached. It holds no secret.
 *
 * @param engine such as {@code postgresql}
 * @param version what the database says; empty while it does not answer
 * @param hosts the servers that may be asked; none for a file
 * @param database its name, or the file
 * @param user who asks; empty for a file, and where the driver chooses
 * @param tlsInUse whether the connection is encrypted; empty while the database does not answer
 * @param replicas the servers that only answer reads
 */
public record ConnectionInfo(
        String engine,
        Optional<String> version,
        List<Host> hosts,
        String database,
        Optional<String> user,
        Optional<Boolean> tlsInUse,
        PoolFigures pool,
        List<ReplicaFigures> replicas) {

    public ConnectionInfo {
        hosts = List.copyOf(hosts);
        replicas = List.copyOf(replicas);
    }
}
